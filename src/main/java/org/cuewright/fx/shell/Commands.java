package org.cuewright.fx.shell;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.cuewright.model.Standard;

/// What the menu and the tool bar can ask of the window, and whether it can be asked now.
interface Commands {
    void create();

    void open();

    void open(Path project);

    void save();

    void closeProject();

    void quit();

    void undo();

    void redo();

    void preview(Standard as);

    void export();

    /// Only with a project.
    void withProject(Consumer<ProjectPane> action);

    ObservableValue<Boolean> hasProject();

    ObservableValue<Boolean> canSave();

    ObservableValue<Boolean> canUndo();

    ObservableValue<Boolean> canRedo();

    ObservableValue<String> undoText();

    ObservableValue<String> redoText();
}
