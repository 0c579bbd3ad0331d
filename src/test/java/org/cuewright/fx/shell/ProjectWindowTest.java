package org.cuewright.fx.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javafx.collections.ObservableList;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.cuewright.Projects;
import org.cuewright.edit.CueEdit;
import org.cuewright.fx.project.Viewpoint;
import org.cuewright.model.Cue;
import org.cuewright.model.CueId;
import org.cuewright.model.Project;
import org.cuewright.model.SceneId;
import org.cuewright.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A whole window with a small project whose video is not there.
@ExtendWith(ApplicationExtension.class)
class ProjectWindowTest {
    private static final Project PROJECT = Projects.of(
            Projects.scene("s1", "m1", Projects.choice("q1", 10_000), Projects.numeric("q2", 30_000, "1", "2")),
            Projects.scene("s2", "m2"));

    // Set by the extension before each test.
    @SuppressWarnings("NullAway.Init")
    private OpenWindow open;

    @Start
    void openProject(Stage window) throws IOException {
        open = OpenWindow.on(window, PROJECT);
    }

    @AfterEach
    void close(FxRobot robot) throws Exception {
        open.close(robot);
    }

    private ProjectPane pane() {
        return open.shell().project().orElseThrow();
    }

    private Viewpoint viewpoint() {
        return pane().viewpoint();
    }

    private Project project() {
        return pane().project().project().getValue();
    }

    @Test
    void aMissingVideoIsToldInWords(FxRobot robot) {
        open.settled();
        var titles = robot.lookup(".stage-screen .empty-title").<Label>queryAll().stream()
                .map(Label::getText)
                .toList();
        assertEquals(List.of("The recording is missing"), titles);
    }

    @Test
    void typingATitleIsOneEditThatUndoTakesBackAndRedoBrings(FxRobot robot) {
        robot.clickOn("#title").push(KeyCode.CONTROL, KeyCode.A).write("Fire drill");
        assertEquals("Fire drill", project().title());
        assertEquals("• Fire drill – Cuewright", open.window().getTitle());
        robot.push(KeyCode.ENTER).clickOn("#undo");
        assertEquals("A course", project().title());
        assertEquals("A course", robot.lookup("#title").<TextField>query().getText());
        robot.clickOn("#redo");
        assertEquals("Fire drill", project().title());
    }

    @Test
    void leavingTheTitleEndsTheEdit(FxRobot robot) {
        robot.clickOn("#title").push(KeyCode.END).write("!");
        robot.push(KeyCode.ENTER);
        robot.clickOn("#title").push(KeyCode.END).write("?");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("A course!", project().title());
    }

    @Test
    void savingClearsTheMark(FxRobot robot) {
        robot.clickOn("#title").push(KeyCode.END).write("!").push(KeyCode.CONTROL, KeyCode.S);
        open.until(() -> !pane().project().unsavedProperty().get());
        assertEquals("A course! – Cuewright", open.window().getTitle());
        assertEquals(
                "Saved A course.cuew",
                robot.lookup(".status-label").<Label>query().getText());
    }

    @Test
    void theTimelineHasAMarkerForEachCue(FxRobot robot) {
        var spoken = robot.lookup(".cue-marker").queryAll().stream()
                .map(Node::getAccessibleText)
                .toList();
        assertEquals(List.of("Question: Question q1 at 10 seconds", "Question: Question q2 at 30 seconds"), spoken);
    }

    @Test
    void pressingAMarkerGoesToItsCueAndShowsItsDetails(FxRobot robot) {
        robot.clickOn(robot.lookup(".cue-marker").nth(1).<Node>query());
        assertEquals(30_000, viewpoint().positionMs());
        assertEquals(
                "Question q2", robot.lookup(".details-title").<Label>query().getText());
        ListView<Cue> list = robot.lookup("#cues").query();
        assertEquals(new CueId("q2"), list.getSelectionModel().getSelectedItem().id());
    }

    @Test
    void pressingAndDraggingOnTheTimelineSeeks(FxRobot robot) {
        var timeline = pane().timeline();
        var scale = timeline.scaleProperty().get();
        var lane = robot.lookup(".time-area").<Node>query();
        robot.moveTo(at(lane, scale.x(20_000))).press(MouseButton.PRIMARY);
        assertEquals(20_000.0, (double) viewpoint().positionMs(), 1 / scale.pixelsPerMs());
        robot.moveTo(at(lane, scale.x(40_000))).release(MouseButton.PRIMARY);
        assertEquals(40_000.0, (double) viewpoint().positionMs(), 1 / scale.pixelsPerMs());
    }

    private static Point2D at(Node lane, double x) {
        return lane.localToScreen(x, 10);
    }

    @Test
    void keysMoveThroughTheFilmButNotWhileWriting(FxRobot robot) {
        robot.interact(() -> pane().timeline().requestFocus());
        robot.push(KeyCode.RIGHT).push(KeyCode.L).push(KeyCode.LEFT);
        assertEquals(5_000, viewpoint().positionMs());
        robot.push(KeyCode.DOWN);
        assertEquals(10_000, viewpoint().positionMs());
        robot.push(KeyCode.END);
        assertEquals(Projects.DURATION_MS, viewpoint().positionMs());
        robot.push(KeyCode.HOME);
        robot.clickOn("#title").push(KeyCode.END).write(" lk");
        assertEquals(0, viewpoint().positionMs());
        assertEquals("A course lk", project().title());
    }

    @Test
    void theTimelineZoomsByKeysAndBack(FxRobot robot) {
        var timeline = pane().timeline();
        robot.interact(timeline::requestFocus);
        robot.push(KeyCode.EQUALS);
        assertFalse(timeline.scaleProperty().get().isFit());
        robot.push(KeyCode.DIGIT0);
        assertTrue(timeline.scaleProperty().get().isFit());
    }

    @Test
    void problemsAreListedAndEnterGoesToTheirPlace(FxRobot robot) {
        var late = Projects.choice("late", 70_000);
        robot.interact(() -> pane().project().apply(new CueEdit.Add(new SceneId("s1"), late)));
        ListView<Problem> list = robot.lookup("#problems").query();
        open.until(() -> ofCue(list.getItems(), "late").isPresent());
        robot.interact(() -> {
            list.requestFocus();
            list.getSelectionModel().select(ofCue(list.getItems(), "late").orElseThrow());
        });
        robot.push(KeyCode.ENTER);
        assertEquals(Optional.of(late), viewpoint().selectedCue().getValue());
        assertEquals(Projects.DURATION_MS, viewpoint().positionMs());
    }

    private static Optional<Problem> ofCue(ObservableList<Problem> problems, String cue) {
        return problems.stream()
                .filter(problem -> problem.where().toString().endsWith("/cues/" + cue))
                .findFirst();
    }

    @Test
    void closingWithUnsavedWorkAsksAndStaysWhenTold(FxRobot robot) {
        robot.clickOn("#title").push(KeyCode.END).write("!");
        open.answers().unsaved = Questions.Unsaved.STAY;
        robot.interact(open.shell()::closeProject);
        assertEquals(List.of("unsaved A course!"), open.answers().asked);
        assertTrue(open.shell().project().isPresent());
    }

    @Test
    void closingWithoutChangesShowsTheStartPageWithTheProjectOnTop(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.W);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(open.shell().project().isEmpty());
        assertEquals("A course", robot.lookup(".recent-title").<Label>query().getText());
        assertEquals(List.of(), open.answers().asked);
    }
}
