package org.cuewright.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The commands as a user meets them, on the real samples.
class CliTest {
    private static final Path SAMPLES = Path.of("samples");
    private static final Path FIRE = SAMPLES.resolve("fire-extinguisher");
    private static final Path VIDEO = FIRE.resolve("media/fire-extinguisher.mp4");

    @TempDir
    Path work;

    @Test
    void bothSamplesAreWithoutProblems() {
        for (var sample : List.of("fire-extinguisher", "difficult-conversation")) {
            var run = Run.of("check", SAMPLES.resolve(sample), "--fail-on", "info");
            assertEquals(0, run.exitCode(), run.err());
        }
    }

    @Test
    void exportWritesAPackageForEachStandard() throws IOException {
        var run = Run.of("export", FIRE, "--standard", "all", "--out", work);
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(
                List.of(
                        "fire-extinguisher-cmi5.zip",
                        "fire-extinguisher-scorm12.zip",
                        "fire-extinguisher-scorm2004.zip",
                        "fire-extinguisher-web.zip"),
                namesIn(work));
    }

    /// X6: what is asked is found in an open package, and in no file of a sealed one.
    @Test
    void aSealedPackageShowsNoAnswerToWhoReadsIt() throws IOException {
        var project = copyOfFire();
        var open = exported(project, "open");
        edit(project, tree -> tree.put("sealed", true));
        var sealed = exported(project, "sealed");
        var tree = JsonMapper.shared().readTree(Files.readString(project.resolve("fire-extinguisher.cuew")));
        var words = new ArrayList<>(tree.findValuesAsString("prompt"));
        tree.findValues("options").forEach(list -> words.addAll(list.findValuesAsString("text")));
        // A single word may stand in the player too.
        words.removeIf(each -> !each.contains(" "));
        assertTrue(words.size() > 8, words::toString);
        for (var each : words) {
            assertTrue(open.contains(each), each);
            assertFalse(sealed.contains(each), each);
        }
    }

    /// All that can be read in the packages of all standards, each of which its inspection finds to be good.
    private String exported(Path project, String name) throws IOException {
        var out = work.resolve(name);
        var run = Run.of("export", project, "--standard", "all", "--out", out);
        assertEquals(0, run.exitCode(), run.err());
        for (var file : namesIn(out)) {
            assertEquals(0, Run.of("inspect", out.resolve(file)).exitCode(), file);
        }
        return textsOf(out);
    }

    private static String textsOf(Path folder) throws IOException {
        var texts = new StringBuilder();
        for (var name : namesIn(folder)) {
            try (var zip = new ZipFile(folder.resolve(name).toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    if (!entry.getName().endsWith(".mp4")) {
                        texts.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return texts.toString();
    }

    @Test
    void theSameExportInTwoFoldersGivesTheSameBytes() throws IOException {
        var one = work.resolve("one");
        var two = work.resolve("a different one/deeper");
        assertEquals(
                0, Run.of("export", FIRE, "--standard", "all", "--out", one).exitCode());
        assertEquals(
                0, Run.of("export", FIRE, "--standard", "all", "--out", two).exitCode());
        for (var name : namesIn(one)) {
            assertEquals(-1, Files.mismatch(one.resolve(name), two.resolve(name)), name);
        }
    }

    @Test
    void inspectAcceptsWhatExportWrites() throws IOException {
        assertEquals(
                0,
                Run.of("export", SAMPLES.resolve("difficult-conversation"), "--standard", "all", "--out", work)
                        .exitCode());
        for (var name : namesIn(work)) {
            var run =
                    Run.of("inspect", work.resolve(name), "--json", "--html", work.resolve("report/" + name + ".html"));
            assertEquals(0, run.exitCode(), run.out());
            assertEquals(0, run.json().get("problems").size(), run.out());
            assertTrue(
                    Files.readString(work.resolve("report/" + name + ".html")).contains("No problems"));
        }
    }

    @Test
    void keepRefusesToReplaceAPackage() throws IOException {
        var target = work.resolve("fire-extinguisher-web.zip");
        Files.writeString(target, "mine");
        var run = Run.of("export", FIRE, "--standard", "web", "--out", work, "--keep");
        assertEquals(1, run.exitCode());
        assertEquals("mine", Files.readString(target));
        assertEquals(List.of("fire-extinguisher-web.zip"), namesIn(work));
    }

    @Test
    void anExportThatFailsLeavesNothingBehind() throws IOException {
        var project = copyOfFire();
        edit(project, tree -> tree.put("title", ""));
        var run = Run.of("export", project, "--standard", "all", "--out", work.resolve("out"));
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("CRS-001"), run.err());
        assertFalse(Files.exists(work.resolve("out")));
    }

    @Test
    void anOutThatIsAFileIsAProblem() throws IOException {
        var file = Files.writeString(work.resolve("out"), "a file");
        var run = Run.of("export", FIRE, "--standard", "web", "--out", file);
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("APP-002"), run.err());
        assertEquals("a file", Files.readString(file));
    }

    @Test
    void aRecordingThatChangedSinceImportIsRefused() throws IOException {
        var project = copyOfFire();
        var media = project.resolve("media/fire-extinguisher.mp4");
        var bytes = Files.readAllBytes(media);
        bytes[bytes.length - 1] ^= 1;
        Files.write(media, bytes);
        var run = Run.of("export", project, "--standard", "web", "--out", work.resolve("out"));
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("APP-006"), run.err());
    }

    @Test
    void aMissingRecordingIsNamed() throws IOException {
        var project = copyOfFire();
        Files.delete(project.resolve("media/fire-extinguisher.mp4"));
        var run = Run.of("export", project, "--standard", "web", "--out", work.resolve("out"));
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("fire-extinguisher.mp4"), run.err());
        assertFalse(Files.exists(work.resolve("out")));
    }

    @Test
    void newMakesAProjectThatExports() {
        var folder = work.resolve("Meine Übung 🎬 mit langem Namen");
        var captions = FIRE.resolve("captions/m-lesson.en.vtt");
        var made = Run.of("new", folder, "--video", VIDEO, "--title", "Übung", "--captions", captions, "--json");
        assertEquals(0, made.exitCode(), made.out());
        assertEquals(0, Run.of("check", folder, "--fail-on", "warning").exitCode());
        var run = Run.of("export", folder, "--standard", "scorm12", "--out", work.resolve("out"));
        assertEquals(0, run.exitCode(), run.err());
    }

    @Test
    void newRefusesWhatIsNoVideoAndLeavesNothing() throws IOException {
        var text = Files.writeString(work.resolve("talk.mp4"), "not a video");
        var empty = Files.write(work.resolve("empty.mp4"), new byte[0]);
        for (var file : List.of(text, empty, work.resolve("gone.mp4"), work)) {
            var run = Run.of("new", work.resolve("project"), "--video", file);
            assertEquals(1, run.exitCode(), file.toString());
            assertTrue(run.err().contains("MED-"), run.err());
            assertFalse(Files.exists(work.resolve("project")));
        }
    }

    @Test
    void newTakesNoFolderThatIsInUse() throws IOException {
        Files.writeString(work.resolve("notes.txt"), "mine");
        var run = Run.of("new", work, "--video", VIDEO);
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("STO-025"), run.err());
        assertEquals(List.of("notes.txt"), namesIn(work));
    }

    @Test
    void checkFailsOnWarningsOnlyWhenAsked() throws IOException {
        var project = copyOfFire();
        Files.delete(project.resolve("captions/m-lesson.en.vtt"));
        assertEquals(0, Run.of("check", project).exitCode());
        var strict = Run.of("check", project, "--fail-on", "warning", "--json");
        assertEquals(1, strict.exitCode());
        assertEquals("failed", strict.json().get("status").asString());
    }

    @Test
    void aProjectOfANewerFormatIsRefusedAndUntouched() throws IOException {
        var project = copyOfFire();
        edit(project, tree -> tree.put("format", 99));
        var before = Files.readAllBytes(project.resolve("fire-extinguisher.cuew"));
        var run = Run.of("export", project, "--standard", "web", "--out", work.resolve("out"));
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("STO-006"), run.err());
        assertArrayEquals(before, Files.readAllBytes(project.resolve("fire-extinguisher.cuew")));
    }

    @Test
    void wrongUseIsExitCodeTwo() {
        assertEquals(2, Run.of("export", FIRE).exitCode());
        assertEquals(
                2,
                Run.of("export", FIRE, "--standard", "scorm13", "--out", work).exitCode());
        assertEquals(2, Run.of("frobnicate").exitCode());
        assertEquals(2, Run.of().exitCode());
        assertEquals(
                2,
                Run.of("batch", SAMPLES, "--standard", "web", "--out", work, "--shard", "3/2")
                        .exitCode());
    }

    @Test
    void badOptionsOfAnExportAreProblems() {
        var preset = Run.of("export", FIRE, "--standard", "web", "--out", work, "--preset", "nobody");
        assertTrue(preset.err().contains("APP-003"), preset.err());
        var lrs = Run.of("export", FIRE, "--standard", "web", "--out", work, "--lrs", "ftp://lrs.example/");
        assertTrue(lrs.err().contains("APP-004"), lrs.err());
        var template = Run.of("export", FIRE, "--standard", "web", "--out", work, "--template", work.resolve("gone"));
        assertEquals(1, template.exitCode());
    }

    @Test
    void versionTellsProgramJavaAndSystem() {
        var json = Run.of("version", "--json").json();
        assertTrue(json.get("cuewright").asString().matches("\\d+\\.\\d+\\.\\d+"));
        assertTrue(json.get("java").asString().startsWith("2"));
    }

    @Test
    void completionScriptsAreGenerated() {
        assertTrue(Run.of("generate-completion").out().contains("scorm2004"));
    }

    private Path copyOfFire() throws IOException {
        var project = work.resolve("copy");
        for (var file : List.of("fire-extinguisher.cuew", "captions/m-lesson.en.vtt", "media/fire-extinguisher.mp4")) {
            Files.createDirectories(project.resolve(file).getParent());
            Files.copy(FIRE.resolve(file), project.resolve(file));
        }
        return project;
    }

    private static void edit(Path project, java.util.function.Consumer<ObjectNode> change) throws IOException {
        var file = project.resolve("fire-extinguisher.cuew");
        var tree = (ObjectNode) JsonMapper.shared().readTree(Files.readString(file));
        change.accept(tree);
        Files.writeString(file, tree.toString(), StandardCharsets.UTF_8);
    }

    static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
