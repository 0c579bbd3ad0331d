package org.cuewright.fx.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A real film in a real player. Where the computer has no sound device this goes through the silent copy.
@ExtendWith(ApplicationExtension.class)
class PlayingTest {
    // Set by the extension before each test.
    @SuppressWarnings("NullAway.Init")
    private OpenWindow open;

    @Start
    void openSample(Stage window) throws IOException {
        open = OpenWindow.onCopy(window, Path.of("samples", "fire-extinguisher"));
    }

    @AfterEach
    void close(FxRobot robot) throws Exception {
        open.close(robot);
    }

    @Test
    void theFilmPlaysPausesAndShowsItsCaptions(FxRobot robot) {
        open.settled();
        var stage = open.shell().project().orElseThrow().stage();
        robot.push(KeyCode.SPACE);
        open.until(() -> stage.viewpoint().positionMs() > 400);
        assertTrue(stage.player().playingProperty().get());
        robot.push(KeyCode.K);
        open.until(() -> !stage.player().playingProperty().get());
        robot.interact(() -> stage.viewpoint().seek(2_500));
        var line = robot.lookup(".caption-line").<Label>query();
        assertEquals(stage.caption().getValue(), line.getText());
        assertTrue(line.isVisible() && !line.getText().isEmpty());
    }
}
