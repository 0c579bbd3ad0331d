package org.cuewright.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.cuewright.problem.Code;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "stands in for programs by shell scripts")
class FfmpegToolsTest {
    @TempDir
    Path folder;

    @Test
    void severalWhoUnpackAtOnceAllGetWorkingPrograms() throws IOException {
        var finds = Stream.generate(() -> CompletableFuture.supplyAsync(() -> FfmpegTools.find(Map.of(), folder)))
                .limit(3)
                .toList();
        var found = finds.stream()
                .map(CompletableFuture::join)
                .map(Recordings::value)
                .distinct()
                .toList();
        assertEquals(1, found.size());
        assertEquals("libopenh264", found.getFirst().h264());
        var home = Objects.requireNonNull(found.getFirst().ffmpeg().getParent());
        try (var files = Files.list(home)) {
            assertTrue(files.noneMatch(file -> file.toString().endsWith(".part")));
        }
        assertEquals(home, Recordings.value(FfmpegTools.libraries(folder)));
    }

    @Test
    void aFileThatWasTidiedAwayIsUnpackedAgain() throws IOException {
        var tools = Recordings.value(FfmpegTools.find(Map.of(), folder));
        Files.delete(tools.ffprobe());
        assertEquals(Outcome.done(tools), FfmpegTools.find(Map.of(), folder));
        assertTrue(Files.isExecutable(tools.ffprobe()));
    }

    @Test
    void programsOfTheUsersOwnTakePrecedence() {
        var bundled = Recordings.tools();
        var settings = Map.of(
                FfmpegTools.FFMPEG, bundled.ffmpeg().toString(),
                FfmpegTools.FFPROBE, bundled.ffprobe().toString());
        assertEquals(Outcome.done(bundled), FfmpegTools.find(settings, folder.resolve("unused")));
        assertTrue(Files.notExists(folder.resolve("unused")));
    }

    @Test
    void aMissingSystemLibraryNamesThePackagesToInstall() throws IOException {
        var words = "error while loading shared libraries: libxcb-shm.so.0: cannot open shared object file";
        var problem = problem(script("echo '%s' >&2; exit 127".formatted(words)));
        assertEquals(Code.MED_TOOLS_LIBRARY, problem.code());
        assertEquals(List.of("libxcb-shm.so.0"), problem.args());
        assertTrue(problem.hint().contains("apt install libasound2 libxcb1 libxcb-shm0 libpulse0"));
    }

    @Test
    void aProgramThatIsNotThereOrFailsIsBroken() throws IOException {
        assertEquals(Code.MED_TOOLS_BROKEN, problem(folder.resolve("gone")).code());
        assertEquals(Code.MED_TOOLS_BROKEN, problem(script("exit 3")).code());
        assertEquals(Code.MED_TOOLS_BROKEN, problem(script("exit 0")).code(), "no H.264 encoder");
    }

    @Test
    void aCacheThatIsNoFolderCannotBeWrittenTo() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        assertEquals(
                List.of(Code.MED_TARGET_UNWRITABLE),
                FfmpegTools.find(Map.of(), file).problems().stream()
                        .map(Problem::code)
                        .toList());
    }

    @Test
    void aComputerWithoutBundledProgramsIsToldSo() {
        var arch = System.setProperty("os.arch", "s390x");
        try {
            assertEquals(
                    List.of(Code.MED_TOOLS_MISSING),
                    FfmpegTools.find(Map.of(), folder).problems().stream()
                            .map(Problem::code)
                            .toList());
        } finally {
            System.setProperty("os.arch", arch == null ? "" : arch);
        }
    }

    @Test
    void theCacheIsWhereTheUserPutsCaches() {
        assertEquals(
                folder.resolve("cuewright"),
                FfmpegTools.userCache(Map.of("XDG_CACHE_HOME", folder.toString()), folder));
    }

    private Problem problem(Path ffmpeg) {
        return FfmpegTools.find(Map.of(FfmpegTools.FFMPEG, ffmpeg.toString()), Recordings.CACHE)
                .problems()
                .getFirst();
    }

    private Path script(String body) throws IOException {
        var script = Files.writeString(folder.resolve("own-ffmpeg"), "#!/bin/sh\n" + body + "\n");
        assertTrue(script.toFile().setExecutable(true));
        return script;
    }
}
