package org.cuewright.cli;

import static org.cuewright.cli.CliTest.namesIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures on their way from an author's disk into packages.
class PictureCommandTest {
    private static final Path SAMPLE = Path.of("samples/difficult-conversation");
    private static final String PROMPT = "\"prompt\": \"";

    @TempDir
    Path work;

    private Path project;

    @BeforeEach
    void copyTheSample() throws IOException {
        project = work.resolve("project");
        for (var folder : List.of("", "media", "captions")) {
            Files.createDirectories(project.resolve(folder));
            try (var files = Files.list(SAMPLE.resolve(folder))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, project.resolve(folder).resolve(file.getFileName()));
                }
            }
        }
    }

    @Test
    void aPictureIsCopiedNamedAndKept() throws IOException {
        var run = Run.of("picture", project, picture("Vier Tönnchen (2).PNG", 40, 30), picture("x.jpg", 8, 8));
        assertEquals(0, run.exitCode(), run.err());
        assertEquals("![what it shows](pictures/vier-tonnchen-2.png)\n![what it shows](pictures/x.png)\n", run.out());
        assertEquals(List.of("vier-tonnchen-2.png", "x.png"), namesIn(project.resolve("pictures")));
        var check = Run.of("check", project, "--json").json();
        assertEquals(2, check.get("problems").size());
        assertEquals("PIC-104", check.get("problems").get(0).get("code").asString());
    }

    @Test
    void aPictureThatIsThereIsNotTakenTwice() throws IOException {
        var bins = picture("bins.png", 40, 30);
        assertEquals(0, Run.of("picture", project, bins, bins).exitCode());
        var again = Run.of("picture", project, bins, "--json");
        assertEquals("bins", again.json().get("pictures").get(0).get("id").asString());
        Files.delete(project.resolve("pictures/bins.png"));
        assertEquals(0, Run.of("picture", project, bins).exitCode());
        assertEquals(List.of("bins.png"), namesIn(project.resolve("pictures")));
        var other = Files.move(picture("other.png", 41, 30), bins, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertTrue(Run.of("picture", project, other).out().contains("pictures/bins-2.png"));
        assertEquals(List.of("bins-2.png", "bins.png"), namesIn(project.resolve("pictures")));
    }

    @Test
    void whatIsNoPictureIsRefusedAndNothingIsTaken() throws IOException {
        var svg = Files.writeString(work.resolve("a.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        var before = Files.readString(file());
        var run = Run.of("picture", project, picture("good.png", 8, 8), svg, work.resolve("gone.png"));
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("PIC-001") && run.err().contains("MED-001"), run.err());
        assertFalse(Files.exists(project.resolve("pictures")));
        assertEquals(before, Files.readString(file()));
    }

    @Test
    void everyPackageCarriesWhatIsShownAndNothingElse() throws IOException {
        shown();
        assertEquals(0, Run.of("picture", project, picture("spare.png", 8, 8)).exitCode());
        var run = Run.of("export", project, "--standard", "all", "--out", work.resolve("out"));
        assertEquals(0, run.exitCode(), run.err());
        for (var name : namesIn(work.resolve("out"))) {
            var methods = new HashMap<String, Integer>();
            try (var zip = new ZipFile(work.resolve("out").resolve(name).toFile())) {
                zip.stream()
                        .filter(entry -> entry.getName().startsWith("pictures/"))
                        .forEach(entry -> methods.put(entry.getName(), entry.getMethod()));
                assertEquals(java.util.Map.of("pictures/bins.png", ZipEntry.STORED), methods, name);
                var manifest = zip.getEntry("imsmanifest.xml");
                if (manifest != null) {
                    var text = new String(zip.getInputStream(manifest).readAllBytes(), StandardCharsets.UTF_8);
                    assertTrue(text.contains("href=\"pictures/bins.png\""), name);
                }
            }
            assertEquals(
                    0,
                    Run.of("inspect", work.resolve("out").resolve(name), "--json")
                            .json()
                            .get("problems")
                            .size());
        }
    }

    @Test
    void aPictureThatIsMissingOrChangedIsToldAndStopsTheExport() throws IOException {
        shown();
        var file = project.resolve("pictures/bins.png");
        Files.write(file, new byte[] {1});
        assertTrue(Run.of("check", project).err().contains("PIC-003"));
        assertTrue(export().err().contains("APP-006"));
        Files.delete(file);
        assertTrue(Run.of("check", project).err().contains("PIC-002"));
        var run = export();
        assertTrue(run.err().contains("MED-001"), run.err());
        assertEquals(1, run.exitCode());
        assertFalse(Files.exists(work.resolve("out")));
    }

    private Run export() {
        return Run.of("export", project, "--standard", "web", "--out", work.resolve("out"));
    }

    /// Adds a picture and shows it in the first branch.
    private void shown() throws IOException {
        assertEquals(0, Run.of("picture", project, picture("bins.png", 40, 30)).exitCode());
        var text = Files.readString(file());
        int at = text.indexOf(PROMPT) + PROMPT.length();
        Files.writeString(file(), text.substring(0, at) + "![Four bins](pictures/bins.png) " + text.substring(at));
    }

    private Path file() {
        return project.resolve("difficult-conversation.cuew");
    }

    private Path picture(String name, int width, int height) throws IOException {
        var file = work.resolve(name);
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return file;
    }
}
