package org.cuewright.fx.shell;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.cuewright.fx.look.Appearance;
import org.cuewright.fx.look.Look;
import org.cuewright.fx.stage.StageModel;
import org.cuewright.fx.start.RecentProjects;
import org.cuewright.model.Standard;
import org.jspecify.annotations.Nullable;

/// The menu bar: every command of the window, with its key.
final class MainMenu extends MenuBar {
    private final Commands commands;

    MainMenu(Commands commands, RecentProjects recent, Look look) {
        this.commands = commands;
        setUseSystemMenuBar(true);
        getMenus().addAll(file(recent), edit(), play(), view(look));
    }

    private Menu file(RecentProjects recent) {
        var menu = new Menu("_File");
        menu.getItems()
                .addAll(
                        item("_New project from video…", shortcut(KeyCode.N), commands::create),
                        item("_Open project…", shortcut(KeyCode.O), commands::open),
                        recentMenu(recent),
                        new SeparatorMenuItem(),
                        enabled(item("_Save", shortcut(KeyCode.S), commands::save), commands.canSave()),
                        enabled(
                                item("_Close project", shortcut(KeyCode.W), commands::closeProject),
                                commands.hasProject()),
                        new SeparatorMenuItem(),
                        previewMenu(),
                        enabled(item("_Export…", shortcut(KeyCode.E), commands::export), commands.hasProject()),
                        new SeparatorMenuItem(),
                        item("_Quit", shortcut(KeyCode.Q), commands::quit));
        return menu;
    }

    private Menu recentMenu(RecentProjects recent) {
        var menu = new Menu("Open _recent");
        Runnable fill = () -> {
            menu.getItems().clear();
            for (var file : recent.projectsProperty()) {
                var item = new MenuItem(file.toString());
                item.setMnemonicParsing(false);
                item.setOnAction(_ -> commands.open(file));
                menu.getItems().add(item);
            }
            menu.setDisable(menu.getItems().isEmpty());
        };
        recent.projectsProperty().addListener((ListChangeListener<Object>) _ -> fill.run());
        fill.run();
        return menu;
    }

    private Menu previewMenu() {
        var menu = new Menu("_Preview as");
        for (var standard : Standard.values()) {
            var key = standard == Standard.SCORM12 ? new KeyCodeCombination(KeyCode.F5) : null;
            var item = new MenuItem(standard.title());
            if (key != null) {
                item.setAccelerator(key);
            }
            item.setOnAction(_ -> commands.preview(standard));
            menu.getItems().add(item);
        }
        menu.disableProperty().bind(commands.hasProject().map(has -> !has));
        return menu;
    }

    private Menu edit() {
        var undo = item("Undo", shortcut(KeyCode.Z), commands::undo);
        undo.textProperty().bind(commands.undoText());
        var redo = item("Redo", new KeyCodeCombination(KeyCode.Z, SHORTCUT_DOWN, SHIFT_DOWN), commands::redo);
        redo.textProperty().bind(commands.redoText());
        var menu = new Menu("_Edit");
        menu.getItems().addAll(enabled(undo, commands.canUndo()), enabled(redo, commands.canRedo()));
        return menu;
    }

    private Menu play() {
        var menu = new Menu("_Play");
        menu.getItems()
                .addAll(
                        stage("Play or pause", "Space", StageModel::playOrPause),
                        stage("Back five seconds", "J", stage -> stage.step(-5_000)),
                        stage("Forward five seconds", "L", stage -> stage.step(5_000)),
                        stage("Previous picture", ",", stage -> stage.stepFrames(-1)),
                        stage("Next picture", ".", stage -> stage.stepFrames(1)),
                        new SeparatorMenuItem(),
                        stage("Previous cue", "Up", StageModel::toPreviousCue),
                        stage("Next cue", "Down", StageModel::toNextCue),
                        stage("Beginning", "Home", StageModel::toStart),
                        stage("End", "End", StageModel::toEnd));
        menu.disableProperty().bind(commands.hasProject().map(has -> !has));
        return menu;
    }

    /// The key is told in the text: as an accelerator it would take the letter from whoever is writing.
    private MenuItem stage(String text, String key, Consumer<StageModel> action) {
        return item(text + "   (" + key + ")", null, () -> commands.withProject(pane -> action.accept(pane.stage())));
    }

    private Menu view(Look look) {
        var next = item(
                "Next problem",
                new KeyCodeCombination(KeyCode.F8),
                () -> commands.withProject(pane -> pane.stepProblems(1)));
        var previous = item(
                "Previous problem",
                new KeyCodeCombination(KeyCode.F8, SHIFT_DOWN),
                () -> commands.withProject(pane -> pane.stepProblems(-1)));
        var menu = new Menu("_View");
        menu.getItems()
                .addAll(
                        item(
                                "Zoom in",
                                shortcut(KeyCode.PLUS),
                                () -> commands.withProject(
                                        pane -> pane.timeline().zoomIn())),
                        item(
                                "Zoom out",
                                shortcut(KeyCode.MINUS),
                                () -> commands.withProject(
                                        pane -> pane.timeline().zoomOut())),
                        item(
                                "Show everything",
                                shortcut(KeyCode.DIGIT0),
                                () -> commands.withProject(
                                        pane -> pane.timeline().fit())),
                        new SeparatorMenuItem(),
                        enabled(next, commands.hasProject()),
                        enabled(previous, commands.hasProject()),
                        new SeparatorMenuItem(),
                        appearance(look));
        return menu;
    }

    private static Menu appearance(Look look) {
        var menu = new Menu("Appearance");
        var group = new ToggleGroup();
        for (var choice : Appearance.values()) {
            var item = new RadioMenuItem(choice.title());
            item.setToggleGroup(group);
            item.setSelected(look.appearanceProperty().get() == choice);
            item.setOnAction(_ -> look.appearanceProperty().set(choice));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static MenuItem item(String text, @Nullable KeyCombination key, Runnable action) {
        var item = new MenuItem(text);
        if (key != null) {
            item.setAccelerator(key);
        }
        item.setOnAction(_ -> action.run());
        return item;
    }

    private static MenuItem enabled(MenuItem item, ObservableValue<Boolean> when) {
        item.disableProperty().bind(when.map(yes -> !yes));
        return item;
    }

    private static KeyCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, SHORTCUT_DOWN);
    }
}
