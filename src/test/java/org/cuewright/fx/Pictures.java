package org.cuewright.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Writes the topmost window as a PNG.
final class Pictures {
    private final Path folder;

    Pictures(Path folder) {
        this.folder = folder;
    }

    void take(String name, int scale) {
        var parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(scale, scale));
        parameters.setFill(Color.TRANSPARENT);
        var image = top().getRoot().snapshot(parameters, null);
        try {
            Files.write(folder.resolve(name + (scale == 1 ? "" : "@" + scale + "x") + ".png"), Png.of(image));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void closeDialogs() {
        Window.getWindows().stream()
                .filter(window -> window instanceof Stage stage && stage.getOwner() != null)
                .toList()
                .forEach(Window::hide);
    }

    private static Scene top() {
        var stages = Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .filter(Window::isShowing)
                .toList();
        return stages.getLast().getScene();
    }
}
