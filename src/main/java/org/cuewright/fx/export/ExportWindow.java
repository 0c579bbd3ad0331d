package org.cuewright.fx.export;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.stage.DirectoryChooser;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

/// The dialog's window; while packages are made, closing it means Cancel.
public final class ExportWindow {
    public static final double WIDTH = 560;
    public static final double HEIGHT = 516;

    private ExportWindow() {}

    public static void open(Window owner, ExportModel model, Consumer<Path> showInFolder) {
        var window = new Stage();
        window.initOwner(owner);
        window.initModality(Modality.WINDOW_MODAL);
        window.setTitle("Export course");
        var around = new ExportView.Surroundings(
                () -> chooseFolder(window, model.folderProperty().get()), showInFolder, window::close);
        var view = new ExportView(model, around);
        window.setScene(new Scene(view, WIDTH, HEIGHT));
        window.setMinWidth(440);
        window.setMinHeight(420);
        window.setOnCloseRequest(event -> {
            if (model.stateProperty().get() instanceof ExportModel.State.Working) {
                model.cancel();
                event.consume();
            }
        });
        window.show();
        view.focusMain();
    }

    private static Optional<Path> chooseFolder(Window owner, Path from) {
        var chooser = new DirectoryChooser();
        chooser.setTitle("Folder of the packages");
        var start = from;
        while (start != null && !Files.isDirectory(start)) {
            start = start.getParent();
        }
        if (start != null) {
            chooser.setInitialDirectory(start.toFile());
        }
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }
}
