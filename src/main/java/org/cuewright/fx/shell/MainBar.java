package org.cuewright.fx.shell;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.cuewright.fx.control.Buttons;
import org.cuewright.fx.control.Icon;
import org.cuewright.fx.project.ProjectModel;
import org.cuewright.model.Standard;

/// The tool bar of an open project, with the course's title in its middle.
final class MainBar extends HBox {
    MainBar(Commands commands, ProjectModel project) {
        getStyleClass().add("main-bar");
        setAlignment(Pos.CENTER_LEFT);
        var title = new TitleField(project);
        HBox.setHgrow(title, Priority.ALWAYS);
        var save = enabled(Buttons.icon(Icon.SAVE, "Save", keys("S"), commands::save), commands.canSave());
        save.setId("save");
        var undo = enabled(Buttons.icon(Icon.UNDO, "Undo", keys("Z"), commands::undo), commands.canUndo());
        undo.setId("undo");
        commands.undoText().subscribe(text -> Buttons.name(undo, text, keys("Z")));
        var redo = enabled(Buttons.icon(Icon.REDO, "Redo", keys("Y"), commands::redo), commands.canRedo());
        redo.setId("redo");
        commands.redoText().subscribe(text -> Buttons.name(redo, text, keys("Y")));
        var export = Buttons.labelled(Icon.EXPORT, "Export…", commands::export);
        export.setId("export");
        export.getStyleClass().add("accent");
        getChildren()
                .addAll(
                        Buttons.icon(Icon.OPEN, "Open project", keys("O"), commands::open),
                        save,
                        new Separator(Orientation.VERTICAL),
                        undo,
                        redo,
                        new Separator(Orientation.VERTICAL),
                        title,
                        preview(commands),
                        export);
    }

    private static Node preview(Commands commands) {
        var button = new SplitMenuButton();
        button.setId("preview");
        button.setText("Preview");
        button.setGraphic(Icon.PREVIEW.node());
        Buttons.name(button, "Preview as SCORM 1.2 in the browser", "F5");
        button.setOnAction(_ -> commands.preview(Standard.SCORM12));
        for (var standard : Standard.values()) {
            var item = new MenuItem("As " + standard.title());
            item.setOnAction(_ -> commands.preview(standard));
            button.getItems().add(item);
        }
        return button;
    }

    private static Button enabled(Button button, ObservableValue<Boolean> when) {
        button.disableProperty().bind(when.map(yes -> !yes));
        return button;
    }

    private static String keys(String letter) {
        boolean mac = System.getProperty("os.name", "").startsWith("Mac");
        return mac ? "⌘" + letter : "Ctrl+" + letter;
    }
}
