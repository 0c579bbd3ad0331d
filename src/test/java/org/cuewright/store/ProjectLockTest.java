package org.cuewright.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cuewright.problem.Code;
import org.cuewright.problem.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectLockTest {
    @TempDir
    Path folder;

    @Test
    void theSecondToComeIsToldWhoWasFirst() {
        var project = new ProjectFolder(folder, "a");
        try (var _ = take(project, "Ann on laptop")) {
            var refused = ProjectLock.take(project, "Bob");
            assertInstanceOf(Outcome.Failed.class, refused);
            assertEquals(Code.STO_LOCKED, refused.problems().getFirst().code());
            assertEquals(List.of("Ann on laptop"), refused.problems().getFirst().args());
        }
        take(project, "Bob").close();
    }

    @Test
    void anotherProgramsLockHoldsUntilThatProgramDies() throws IOException, InterruptedException {
        var project = new ProjectFolder(folder, "a");
        Files.createDirectories(project.cache());
        Files.writeString(project.cache().resolve("lock"), "somebody");
        var source = folder.resolve("Holder.java");
        Files.writeString(source, """
                class Holder {
                    public static void main(String[] args) throws Exception {
                        var file = new java.io.RandomAccessFile(args[0], "rw");
                        file.getChannel().lock(Long.MAX_VALUE - 1, 1, false);
                        System.out.println("held");
                        System.in.read();
                    }
                }
                """);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var holder = new ProcessBuilder(
                        java, source.toString(), project.cache().resolve("lock").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var said = holder.inputReader()) {
            assertEquals("held", said.readLine());
            assertEquals(
                    Code.STO_LOCKED,
                    ProjectLock.take(project, "me").problems().getFirst().code());
        } finally {
            holder.destroyForcibly().waitFor();
        }
        take(project, "me").close();
    }

    @Test
    void aDiskThatCannotLockGrantsWithARemark() throws IOException {
        Files.writeString(folder.resolve(".cache"), "in the way");
        var granted = ProjectLock.take(new ProjectFolder(folder, "a"), "me");
        assertInstanceOf(Outcome.Done.class, granted);
        assertEquals(Code.STO_NO_LOCK, granted.problems().getFirst().code());
    }

    private static ProjectLock take(ProjectFolder folder, String holder) {
        return switch (ProjectLock.take(folder, holder)) {
            case Outcome.Done<ProjectLock>(var lock, var _) -> lock;
            case Outcome.Failed<ProjectLock>(var problems) -> throw new AssertionError(problems);
        };
    }
}
