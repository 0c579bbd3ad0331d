package org.cuewright.fx.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ListView;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.cuewright.fx.control.ProblemCell;
import org.cuewright.fx.look.Look;
import org.cuewright.problem.Problem;

/// Asks by the system's file choosers and by alerts.
public final class Dialogs implements Questions {
    private static final ButtonType SAVE = new ButtonType("Save", ButtonData.YES);
    private static final ButtonType DISCARD = new ButtonType("Discard changes", ButtonData.NO);
    private static final ButtonType OVERWRITE = new ButtonType("Save anyway", ButtonData.YES);

    private final Window owner;
    private final Look look;

    public Dialogs(Window owner, Look look) {
        this.owner = owner;
        this.look = look;
    }

    @Override
    public Optional<Path> whichProject() {
        var chooser = new FileChooser();
        chooser.setTitle("Open project");
        chooser.getExtensionFilters().add(new ExtensionFilter("Cuewright projects", "*.cuew"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public List<Path> whichVideos() {
        var chooser = new FileChooser();
        chooser.setTitle("Videos, with captions if there are any");
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(
                                "Videos and captions",
                                "*.mp4",
                                "*.m4v",
                                "*.mov",
                                "*.mkv",
                                "*.webm",
                                "*.avi",
                                "*.vtt",
                                "*.srt"),
                        new ExtensionFilter("All files", "*"));
        return Optional.ofNullable(chooser.showOpenMultipleDialog(owner)).orElse(List.of()).stream()
                .map(File::toPath)
                .toList();
    }

    @Override
    public Optional<Path> whereToCreate(String name) {
        var chooser = new FileChooser();
        chooser.setTitle("Folder of the new project");
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    @Override
    public Unsaved whatAboutUnsaved(String course) {
        var alert = alert(Alert.AlertType.CONFIRMATION, "Save the changes to “" + course + "”?");
        alert.setContentText("Without saving, what you did since the last time is lost.");
        alert.getButtonTypes().setAll(SAVE, DISCARD, ButtonType.CANCEL);
        var answer = alert.showAndWait().orElse(ButtonType.CANCEL);
        return answer == SAVE ? Unsaved.SAVE : answer == DISCARD ? Unsaved.DISCARD : Unsaved.STAY;
    }

    @Override
    public boolean saveAnyway(List<Problem> problems) {
        var alert = alert(Alert.AlertType.WARNING, "The project was not saved");
        alert.getDialogPane().setContent(list(problems));
        alert.getButtonTypes().setAll(OVERWRITE, ButtonType.CANCEL);
        return alert.showAndWait().orElse(ButtonType.CANCEL) == OVERWRITE;
    }

    @Override
    public void tell(String title, List<Problem> problems) {
        var alert = alert(Alert.AlertType.ERROR, title);
        alert.getDialogPane().setContent(list(problems));
        alert.show();
    }

    private static ListView<Problem> list(List<Problem> problems) {
        var list = new ListView<Problem>();
        list.getItems().setAll(problems);
        list.setCellFactory(_ -> new ProblemCell());
        list.getStyleClass().add("bordered-list");
        list.setPrefSize(520, 180);
        return list;
    }

    private Alert alert(Alert.AlertType type, String header) {
        var alert = new Alert(type);
        alert.initOwner(owner);
        alert.setTitle("Cuewright");
        alert.setHeaderText(header);
        look.dress(alert.getDialogPane().getScene());
        return alert;
    }
}
