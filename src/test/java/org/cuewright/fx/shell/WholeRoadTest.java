package org.cuewright.fx.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.cuewright.model.Standard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// From two dropped files to packages and a preview, with nothing in place of the program but the choosers.
@ExtendWith(ApplicationExtension.class)
class WholeRoadTest {
    private static final Path MEDIA = Path.of("samples", "difficult-conversation", "media");

    // Set by the extension before each test.
    @SuppressWarnings("NullAway.Init")
    private OpenWindow open;

    @Start
    void openEmpty(Stage window) throws IOException {
        open = OpenWindow.empty(window);
    }

    @AfterEach
    void close(FxRobot robot) throws Exception {
        open.close(robot);
    }

    @Test
    void aVideoBecomesAProjectThatIsNamedExportedAndPreviewed(FxRobot robot) throws Exception {
        var shell = open.shell();
        open.answers().videos = List.of(MEDIA.resolve("opening.mp4"));
        open.answers().place = Optional.of(open.folder().resolve("talk"));
        robot.interact(shell::create);
        open.settled();

        robot.clickOn("#title").push(KeyCode.CONTROL, KeyCode.A).write("A talk with Ben");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        open.until(() -> !shell.canSave().getValue());

        robot.clickOn("#export");
        robot.clickOn("#start-export");
        open.until(() -> robot.lookup("#show-in-folder").tryQuery().isPresent());
        assertTrue(Files.isRegularFile(open.folder().resolve("talk/packages/opening-scorm12.zip")));
        robot.clickOn("#close-export");

        robot.interact(() -> shell.preview(Standard.SCORM12));
        open.until(() -> open.answers().asked.stream().anyMatch(asked -> asked.startsWith("browse http")));
        var address = URI.create(open.answers().asked.getLast().substring("browse ".length()));
        try (var page = address.resolve("package").toURL().openStream()) {
            assertTrue(new String(page.readAllBytes(), UTF_8).contains("A talk with Ben"));
        }
    }
}
