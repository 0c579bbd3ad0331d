package org.cuewright.fx.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.cuewright.Projects;
import org.cuewright.fx.project.Viewpoint;
import org.cuewright.fx.work.Tasks;
import org.cuewright.model.CueId;
import org.cuewright.model.Media;
import org.cuewright.model.MediaFacts;
import org.cuewright.model.Project;
import org.cuewright.model.SceneId;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.cuewright.progress.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StageModelTest {
    private static final Project TWO_SCENES = Projects.of(
            Projects.scene("s1", "m1", Projects.choice("q1", 10_000), Projects.choice("q2", 20_000)),
            Projects.scene("s2", "m2"));

    @TempDir
    Path folder;

    private final FakePlayer player = new FakePlayer();

    @BeforeEach
    void putFilms() throws IOException {
        Files.createDirectories(folder.resolve("media"));
        Files.writeString(folder.resolve("media/m1.mp4"), "film");
    }

    /// Copies have the names `copy.mp4` and `silent.mp4`; there is none of the recording `m3`.
    private final StageCopies copies = new StageCopies() {
        @Override
        public Outcome<Path> playable(Media media, Progress progress) {
            return media.id().value().equals("m3")
                    ? Outcome.failed(Problem.of(Code.MED_UNKNOWN, Location.project("/media/m3"), "One", "m3"))
                    : Outcome.done(Path.of("copy.mp4"));
        }

        @Override
        public Outcome<Path> silent(Media media, Progress progress) {
            return Outcome.done(Path.of("silent.mp4"));
        }
    };

    private record Set(Viewpoint viewpoint, StageModel stage) {}

    private Set stage(Project project) {
        ObjectProperty<Project> present = new SimpleObjectProperty<>(project);
        var viewpoint = new Viewpoint(present);
        return new Set(
                viewpoint,
                new StageModel(
                        present, viewpoint, media -> folder.resolve(media.file()), player, copies, Tasks.direct()));
    }

    @Test
    void theFirstScenesFilmIsLoaded() {
        stage(TWO_SCENES);
        assertEquals(List.of(folder.resolve("media/m1.mp4")), player.loaded);
    }

    @Test
    void aMissingFileIsToldNotLoaded() {
        var set = stage(TWO_SCENES);
        set.viewpoint.showScene(new SceneId("s2"));
        assertEquals(
                new Film.Missing(folder.resolve("media/m2.mp4")),
                set.stage.filmProperty().get());
        var words = StageWords.of(
                        set.stage.filmProperty().get(), player.stateProperty().get(), 0)
                .orElseThrow();
        assertTrue(words.text().contains("m2.mp4"));
    }

    @Test
    void aFilmWithSoundOnAComputerWithoutIsPlayedFromASilentCopy() throws IOException {
        var project = withFile(TWO_SCENES, "media/sound.mp4");
        Files.writeString(folder.resolve("media/sound.mp4"), "film");
        var set = stage(project);
        assertEquals(List.of(folder.resolve("media/sound.mp4"), Path.of("silent.mp4")), player.loaded);
        assertTrue(StageWords.of(
                        set.stage.filmProperty().get(), player.stateProperty().get(), 0)
                .isEmpty());
    }

    @Test
    void aFormatThePlayerCannotShowIsPlayedFromACopy() {
        stage(withCodec(TWO_SCENES, "vp9"));
        assertEquals(List.of(Path.of("copy.mp4")), player.loaded);
    }

    @Test
    void aRecordingOfWhichNoCopyCanBeMadeSaysWhy() throws IOException {
        Files.writeString(folder.resolve("media/m3.mp4"), "film");
        var set = stage(withCodec(Projects.of(Projects.scene("s1", "m3")), "av1"));
        assertInstanceOf(Film.Unplayable.class, set.stage.filmProperty().get());
        assertEquals(List.of(), player.loaded);
        var words = StageWords.of(
                        set.stage.filmProperty().get(), player.stateProperty().get(), 0)
                .orElseThrow();
        assertTrue(words.text().startsWith("Scene “One” shows recording m3"), words.text());
    }

    @Test
    void editingTheCourseDoesNotLoadTheFilmAgain() {
        var present = new SimpleObjectProperty<>(TWO_SCENES);
        var viewpoint = new Viewpoint(present);
        new StageModel(present, viewpoint, media -> folder.resolve(media.file()), player, copies, Tasks.direct());
        present.set(TWO_SCENES.withTitle("Other"));
        assertEquals(1, player.loaded.size());
    }

    @Test
    void stepsStayWithinTheFilm() {
        var set = stage(TWO_SCENES);
        set.stage.step(-1_000);
        assertEquals(0, set.viewpoint.positionMs());
        set.stage.toEnd();
        set.stage.step(5_000);
        assertEquals(Projects.DURATION_MS, set.viewpoint.positionMs());
    }

    @Test
    void aFrameStepIsOnePictureLongAndPauses() {
        var set = stage(TWO_SCENES);
        set.stage.playOrPause();
        set.stage.stepFrames(3);
        assertEquals(100, set.viewpoint.positionMs());
        assertFalse(player.playingProperty().get());
    }

    @Test
    void theNextCueIsGoneToAndSelected() {
        var set = stage(TWO_SCENES);
        set.stage.toNextCue();
        set.stage.toNextCue();
        assertEquals(20_000, set.viewpoint.positionMs());
        assertEquals(
                Optional.of(new CueId("q2")),
                set.viewpoint.selectedCue().getValue().map(cue -> cue.id()));
        set.stage.toPreviousCue();
        assertEquals(10_000, set.viewpoint.positionMs());
    }

    @Test
    void whatIsPlayedMovesThePlayheadAndShowsItsCaption() {
        var set = stage(TWO_SCENES);
        assertEquals("", set.stage.caption().getValue());
        player.runTo(1_500);
        assertEquals(1_500, set.viewpoint.positionMs());
        assertEquals("Hello.", set.stage.caption().getValue());
    }

    @Test
    void theRateReachesThePlayer() {
        stage(TWO_SCENES).stage.rateProperty().set(1.5);
        assertEquals(1.5, player.rate);
    }

    private static Project withFile(Project project, String file) {
        return project.updateMedia(project.media().getFirst().id(), media -> media.withFile(file));
    }

    private static Project withCodec(Project project, String codec) {
        return project.updateMedia(project.media().getFirst().id(), media -> {
            var video = new MediaFacts.Video(codec, "", "yuv420p", 640, 360, 30, 0);
            var facts = new MediaFacts("webm", Projects.DURATION_MS, true, Optional.of(video), Optional.empty());
            return new Media(media.id(), media.file(), media.sha256(), facts, media.captions());
        });
    }
}
