package org.cuewright.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cuewright.caption.Captions;
import org.cuewright.digest.Sha256;
import org.cuewright.model.Caption;
import org.cuewright.model.Media;
import org.cuewright.model.MediaId;
import org.cuewright.model.Project;
import org.cuewright.model.TimeRange;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectStoreTest {
    private static final Path GOLDEN = Path.of("src/test/resources/store/golden");

    @TempDir
    Path folder;

    private final ProjectStore store = new ProjectStore();
    private Path file;
    private Path english;

    @BeforeEach
    void layOutTheGoldenProject() throws IOException {
        copyGolden(folder);
        file = folder.resolve("every-kind.cuew");
        english = folder.resolve("captions/m1.en.vtt");
    }

    static void copyGolden(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("captions"));
        Files.createDirectories(folder.resolve("media/sub folder"));
        for (var name : List.of("every-kind.cuew", "captions/m1.en.vtt", "captions/m1.ad.vtt")) {
            Files.copy(GOLDEN.resolve(name), folder.resolve(name));
        }
        Files.writeString(folder.resolve("media/lesson.mp4"), "moving pictures");
        Files.writeString(folder.resolve("media/sub folder/voice.m4a"), "a voice");
    }

    @Test
    void aProjectOpensByItsFolderOrItsFileWithItsCaptions() {
        var copy = open();
        assertEquals(copy.project(), done(store.open(file)).project());
        var track = copy.project().media().getFirst().captions().getFirst();
        assertEquals(2, track.captions().size());
        assertEquals(" - English\n\nNOTE made by hand", track.preamble());
        assertFalse(copy.isChanged());
        assertEquals(
                folder.resolve("media/lesson.mp4"),
                copy.resolve(copy.project().media().getFirst()));
    }

    @Test
    void savingWhatWasNotChangedChangesNoByte() throws IOException {
        var before = contents(folder);
        assertFalse(done(store.save(open())).isChanged());
        assertEquals(before, contents(folder));
    }

    @Test
    void whatIsSavedIsOpenedAgain() throws IOException {
        var copy = open();
        var changed = copy.with(withCaption(copy.project(), "Third").withTitle("Another title"));
        assertTrue(changed.isChanged());
        var saved = done(store.save(changed));
        assertFalse(saved.isChanged());
        assertEquals(changed.project(), open().project());
        assertEquals(List.of(), leftovers());
    }

    @Test
    void onlyTheCaptionFileThatChangedIsWritten() throws IOException {
        var other = folder.resolve("captions/m1.ad.vtt");
        var odd = "WEBVTT\r\n\r\n";
        Files.writeString(other, odd);
        var copy = open();
        done(store.save(copy.with(withCaption(copy.project(), "Third"))));
        assertEquals(odd, Files.readString(other));
        assertTrue(Files.readString(english).contains("Third"));
    }

    @Test
    void aMissingCaptionFileIsToldAndStaysMissing() throws IOException {
        Files.delete(english);
        var copy = open("STO-020");
        assertTrue(copy.project()
                .media()
                .getFirst()
                .captions()
                .getFirst()
                .captions()
                .isEmpty());
        done(store.save(copy.with(copy.project().withTitle("Other"))));
        assertFalse(Files.exists(english));
    }

    @Test
    void anUnreadableCaptionFileIsNeverDestroyed() throws IOException {
        Files.writeString(english, "not captions at all");
        var copy = open("STO-021");
        var saved = done(store.save(copy.with(copy.project().withTitle("Other"))));
        assertEquals("not captions at all", Files.readString(english));

        var outcome = store.save(saved.with(withCaption(saved.project(), "New")));
        assertEquals(List.of("STO-022"), codes(outcome));
        assertEquals("not captions at all", Files.readString(folder.resolve("captions/m1.en.vtt.kept")));
        assertTrue(Files.readString(english).contains("New"));
    }

    @Test
    void captionsReadOnlyInPartAreSetAsideBeforeTheyAreReplaced() throws IOException {
        var text = Files.readString(english) + "\n00:0x --> 00:07.000\nbroken times\n";
        Files.writeString(english, text);
        var copy = open("CAP-003");
        assertEquals(List.of("STO-022"), codes(store.save(copy.with(withCaption(copy.project(), "New")))));
        assertEquals(text, Files.readString(folder.resolve("captions/m1.en.vtt.kept")));
    }

    @Test
    void aRemovedTrackTakesItsFileAlong() throws IOException {
        var copy = open();
        var without = copy.project().updateMedia(new MediaId("m1"), media -> media.withCaptions(List.of()));
        var saved = done(store.save(copy.with(without)));
        assertFalse(Files.exists(english));
        done(store.save(saved.with(copy.project())));
        assertEquals(copy.project(), open().project());
    }

    @Test
    void aRecordingIsFoundAgainWhereverItWasMovedInTheFolder() throws IOException {
        var voice = folder.resolve("media/sub folder/voice.m4a");
        var lesson = folder.resolve("media/lesson.mp4");
        var hash = Sha256.hexOf(lesson);
        var known = open();
        done(store.save(known.with(known.project()
                .updateMedia(
                        new MediaId("m1"),
                        media -> new Media(media.id(), media.file(), hash, media.facts(), media.captions())))));
        Files.move(voice, folder.resolve("voice.m4a"));
        Files.move(lesson, folder.resolve("media/renamed.mp4"));
        Files.writeString(folder.resolve("lesson.mp4"), "another recording of that name");

        var copy = open("STO-024", "STO-024");
        assertEquals(
                List.of("media/renamed.mp4", "voice.m4a"),
                copy.project().media().stream().map(Media::file).toList());
        assertTrue(copy.isChanged());
        done(store.save(copy));
        assertFalse(open().isChanged());
    }

    @Test
    void aRecordingThatIsNowhereIsToldAndItsNameIsKept() throws IOException {
        Files.delete(folder.resolve("media/lesson.mp4"));
        var copy = open("STO-023");
        assertEquals("media/lesson.mp4", copy.project().media().getFirst().file());
        assertFalse(copy.isChanged());
    }

    @Test
    void whatIsNoProjectIsRefused(@TempDir Path other) throws IOException {
        assertEquals(List.of("STO-001"), codes(store.open(other)));
        assertEquals(List.of("STO-001"), codes(store.open(other.resolve("none.cuew"))));
        assertEquals(List.of("STO-001"), codes(store.open(folder.resolve("media/lesson.mp4"))));
        Files.createDirectory(other.resolve("folder.cuew"));
        assertEquals(List.of("STO-001"), codes(store.open(other)));
        Files.copy(file, folder.resolve("second.cuew"));
        assertEquals(List.of("STO-002"), codes(store.open(folder)));
    }

    @Test
    void aNewProjectIsNamedByItsTitleAndOpens(@TempDir Path other) {
        var project = open().project().withTitle("Über: Feuer?");
        var created = done(store.create(other.resolve("new"), project));
        assertEquals(other.resolve("new/Über Feuer.cuew"), created.folder().file());
        assertEquals(project, done(store.open(other.resolve("new"))).project());
        assertEquals(List.of("STO-025"), codes(store.create(other.resolve("new"), project)));
        assertEquals(List.of("STO-025"), codes(store.create(file, project)));
    }

    @Test
    void aChangeByAnotherProgramIsNotOverwrittenUnlessTold() throws IOException {
        var copy = open();
        var theirs = Files.readString(file).replace("Every kind", "Their kind");
        Files.writeString(file, theirs);
        var mine = copy.with(copy.project().withTitle("Mine"));
        assertEquals(List.of("STO-017"), codes(store.save(mine)));
        assertEquals(theirs, Files.readString(file));
        assertEquals("Mine", done(store.saveOver(mine)).project().title());
        assertEquals("Mine", open().project().title());
    }

    @Test
    void captionsChangedByAnotherProgramAreNotOverwritten() throws IOException {
        var copy = open();
        var theirs = Files.readString(english).replace("Second", "Theirs");
        Files.writeString(english, theirs);
        assertEquals(List.of("STO-017"), codes(store.save(copy.with(withCaption(copy.project(), "Mine")))));
        assertEquals(theirs, Files.readString(english));
        assertEquals(List.of(), leftovers());
    }

    @Test
    void aFailingSaveLeavesEverythingAsItWas() throws IOException {
        var copy = open();
        var changed = copy.with(withCaption(copy.project(), "New").withTitle("New"));
        Files.delete(file);
        Files.createDirectory(file);
        var before = contents(folder);
        assertEquals(List.of("STO-016"), codes(store.save(changed)));
        assertEquals(before, contents(folder));
        assertEquals(List.of(), leftovers());
    }

    @Test
    void aFileInThePlaceOfTheCaptionFolderFailsTheSave() throws IOException {
        var copy = open();
        for (var name : List.of("m1.en.vtt", "m1.ad.vtt")) {
            Files.delete(folder.resolve("captions").resolve(name));
        }
        Files.delete(folder.resolve("captions"));
        Files.writeString(folder.resolve("captions"), "in the way");
        var before = Files.readString(file);
        assertEquals(
                List.of("STO-016"),
                codes(store.save(copy.with(withCaption(copy.project(), "New").withTitle("New")))));
        assertEquals(before, Files.readString(file));
    }

    @Test
    void aVanishedFolderIsToldAndNotMadeAnew(@TempDir Path parent) throws IOException {
        var gone = parent.resolve("gone");
        copyGolden(gone);
        var copy = done(store.open(gone));
        Files.move(gone, parent.resolve("elsewhere"));
        assertEquals(
                List.of("STO-016"), codes(store.save(copy.with(copy.project().withTitle("New")))));
        assertFalse(Files.exists(gone));
    }

    @Test
    void whatCouldNotBeOpenedAgainIsNotSaved() throws IOException {
        var before = Files.readString(file);
        var copy = open();
        var escaped = copy.project().updateMedia(new MediaId("m1"), media -> media.withFile("../lesson.mp4"));
        assertEquals(List.of("STO-014"), codes(store.save(copy.with(escaped))));
        assertEquals(before, Files.readString(file));
    }

    @Test
    void anUnreadableProjectFileIsTold(@TempDir Path other) throws IOException {
        Files.writeString(other.resolve("a.cuew"), "{");
        assertEquals(List.of("STO-004"), codes(store.open(other)));
    }

    private WorkingCopy open(String... remarks) {
        var outcome = store.open(folder);
        assertEquals(List.of(remarks), codes(outcome));
        return done(outcome);
    }

    static Project withCaption(Project project, String text) {
        return project.updateMedia(
                new MediaId("m1"),
                media -> media.withCaptions(List.of(
                        new Captions("", List.of(new Caption(new TimeRange(5000, 6000), text)))
                                .on(media.captions().getFirst()),
                        media.captions().getLast())));
    }

    static WorkingCopy done(Outcome<WorkingCopy> outcome) {
        assertInstanceOf(Outcome.Done.class, outcome, () -> outcome.problems().toString());
        return switch (outcome) {
            case Outcome.Done<WorkingCopy>(var copy, var _) -> copy;
            case Outcome.Failed<WorkingCopy>(var problems) -> throw new AssertionError(problems);
        };
    }

    static List<String> codes(Outcome<?> outcome) {
        outcome.problems().forEach(problem -> assertFalse(problem.text().contains("{"), problem.text()));
        return outcome.problems().stream()
                .map(Problem::code)
                .map(code -> code.id())
                .toList();
    }

    private List<String> leftovers() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".tmp"))
                    .toList();
        }
    }

    private static List<String> contents(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.sorted()
                    .map(path -> {
                        try {
                            return path + (Files.isDirectory(path) ? "" : Files.readString(path));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }
}
