package org.cuewright.fx.shell;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.cuewright.edit.ProjectEdit;
import org.cuewright.fx.project.ProjectModel;
import org.cuewright.model.Project;

/// The course's title, edited in place. Typing is one edit until the focus leaves; undo is the project's, not the
/// field's own.
final class TitleField extends TextField {
    TitleField(ProjectModel project) {
        setId("title");
        getStyleClass().add("title-field");
        setPromptText("Title of the course");
        setAccessibleText("Title of the course");
        var title = project.project().map(Project::title);
        title.subscribe(text -> {
            if (!text.equals(getText())) {
                setText(text);
                positionCaret(isFocused() ? text.length() : 0);
            }
        });
        textProperty().subscribe((_, text) -> {
            if (!text.equals(title.getValue())) {
                project.apply(new ProjectEdit.Rename(text));
            }
        });
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                project.settle();
                // A long title is read from its beginning.
                home();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.Z) {
                if (event.isShiftDown()) {
                    project.redo();
                } else {
                    project.undo();
                }
                event.consume();
            } else if (event.isShortcutDown() && event.getCode() == KeyCode.Y) {
                project.redo();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
                getParent().requestFocus();
                event.consume();
            }
        });
    }
}
