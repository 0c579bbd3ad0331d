package org.cuewright.cli;

import static org.cuewright.cli.CliTest.namesIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A described version on its way from an author's disk into packages.
class DescribeCommandTest {
    private static final Path VIDEO = Path.of("samples/difficult-conversation/media/defensive.mp4");

    @TempDir
    Path work;

    private Path project;

    @BeforeEach
    void makeAProject() {
        project = work.resolve("project");
        assertEquals(0, Run.of("new", project, "--video", VIDEO).exitCode());
    }

    @Test
    void aDescribedVersionIsCopiedKeptAndPacked() throws IOException {
        var run = Run.of("describe", project, "m1", VIDEO);
        assertEquals(0, run.exitCode(), run.err());
        assertEquals("media/m1-described.mp4\n", run.out());
        assertEquals(
                0,
                Run.of("export", project, "--standard", "web", "--out", work.resolve("out"))
                        .exitCode());
        try (var zip = new ZipFile(work.resolve("out")
                .resolve(namesIn(work.resolve("out")).getFirst())
                .toFile())) {
            assertTrue(zip.getEntry("media/m1.described.mp4").getSize() > 0);
        }
    }

    @Test
    void anotherOneDoesNotOverwriteTheFirst() throws IOException {
        assertEquals(0, Run.of("describe", project, "m1", VIDEO).exitCode());
        assertEquals(
                "media/m1-described-2.mp4\n",
                Run.of("describe", project, "m1", VIDEO).out());
        assertEquals(List.of("m1-described-2.mp4", "m1-described.mp4", "m1.mp4"), namesIn(project.resolve("media")));
    }

    @Test
    void oneOfAnotherLengthIsAProblemOfTheProject() {
        assertEquals(
                0,
                Run.of("describe", project, "m1", Path.of("samples/fire-extinguisher/media/fire-extinguisher.mp4"))
                        .exitCode());
        var check = Run.of("check", project);
        assertTrue(check.err().contains("MED-105"), check.err());
    }

    @Test
    void aRecordingThatIsNotThereIsNamed() throws IOException {
        var run = Run.of("describe", project, "m2", VIDEO);
        assertTrue(run.err().contains("APP-018"), run.err());
        assertEquals(List.of("m1.mp4"), namesIn(project.resolve("media")));
    }
}
