package org.cuewright.fx.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.cuewright.app.ExportRequest;
import org.cuewright.fx.work.Tasks;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.cuewright.progress.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The dialog on an export that waits in its middle until the test lets it go on.
@ExtendWith(ApplicationExtension.class)
class ExportWindowTest {
    private static final Problem PROBLEM = Problem.of(Code.CRS_TITLE_MISSING, Location.project("/title"));
    private static final Path ZIP = Path.of("packages", "course-scorm12.zip");

    private final CountDownLatch goOn = new CountDownLatch(1);
    private final List<ExportRequest> requests = new ArrayList<>();
    private final List<Path> shown = new ArrayList<>();
    private Outcome<List<Path>> result = Outcome.done(List.of(ZIP));

    @Start
    void open(Stage owner) {
        owner.setScene(new Scene(new StackPane(), 640, 600));
        owner.show();
        var model = new ExportModel(this::export, Path.of("packages"), Tasks.ofWindow());
        ExportWindow.open(owner, model, shown::add);
    }

    @AfterEach
    void letGo() {
        goOn.countDown();
    }

    private Outcome<List<Path>> export(ExportRequest request, Progress progress) {
        requests.add(request);
        progress.step("Copying the video", 0.4);
        try {
            while (!progress.cancelled() && !goOn.await(10, TimeUnit.MILLISECONDS)) {
                Thread.onSpinWait();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return progress.cancelled() ? Outcome.failed(PROBLEM) : result;
    }

    private static void awaitTitle(FxRobot robot, String title) {
        try {
            WaitForAsyncUtils.waitFor(
                    30,
                    TimeUnit.SECONDS,
                    () -> robot.lookup(".dialog-title").<Label>queryAll().stream()
                            .anyMatch(label -> label.getText().equals(title)));
        } catch (TimeoutException e) {
            throw new AssertionError("never came: " + title, e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void progressIsShownAndThenTheFiles(FxRobot robot) {
        robot.clickOn("#standard-cmi5").clickOn("#start-export");
        awaitTitle(robot, "Exporting…");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("Copying the video", robot.lookup("#step").<Label>query().getText());
        assertEquals(0.4, robot.lookup("#progress").<ProgressBar>query().getProgress());
        assertEquals(2, requests.getFirst().standards().size());
        goOn.countDown();
        awaitTitle(robot, "Export finished");
        assertEquals(
                "course-scorm12.zip", robot.lookup(".package").<Label>query().getText());
        robot.clickOn("#show-in-folder");
        assertEquals(List.of(ZIP), shown);
    }

    @Test
    void cancelStopsTheWork(FxRobot robot) {
        robot.clickOn("#start-export");
        awaitTitle(robot, "Exporting…");
        robot.clickOn("#stop-export");
        awaitTitle(robot, "Export cancelled");
    }

    @Test
    void aFailureListsItsProblems(FxRobot robot) {
        result = Outcome.failed(PROBLEM);
        goOn.countDown();
        robot.clickOn("#start-export");
        awaitTitle(robot, "Nothing was exported");
        assertEquals(
                List.of(PROBLEM),
                robot.lookup("#export-problems").<ListView<Problem>>query().getItems());
    }

    @Test
    void withoutAStandardThereIsNothingToStart(FxRobot robot) {
        assertFalse(robot.lookup("#start-export").query().isDisabled());
        robot.clickOn("#standard-scorm12");
        assertTrue(robot.lookup("#start-export").query().isDisabled());
    }

    @Test
    void everythingCanBeDoneByKeys(FxRobot robot) {
        goOn.countDown();
        robot.push(KeyCode.ENTER);
        awaitTitle(robot, "Export finished");
        robot.push(KeyCode.ESCAPE);
        assertTrue(robot.lookup(".dialog-title").queryAll().isEmpty());
    }
}
