package org.cuewright.fx.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.cuewright.fx.control.Buttons;
import org.cuewright.fx.control.EmptyState;
import org.cuewright.fx.control.Icon;
import org.cuewright.fx.control.ProblemCell;
import org.cuewright.fx.export.ExportModel.State;
import org.cuewright.fx.work.Watched;
import org.cuewright.model.Standard;
import org.cuewright.problem.Problem;

/// The export dialog's pages, one for each state of the export.
public final class ExportView extends BorderPane {
    /// What the dialog needs of the system around it.
    public record Surroundings(Supplier<Optional<Path>> chooseFolder, Consumer<Path> showInFolder, Runnable close) {}

    private final ExportModel model;
    private final Surroundings around;
    private Button main = new Button();

    public ExportView(ExportModel model, Surroundings around) {
        this.model = model;
        this.around = around;
        getStyleClass().add("export");
        model.stateProperty().subscribe(this::show);
    }

    private void show(State state) {
        switch (state) {
            case State.Choosing _ -> page("Export course", choices(), cancelButton("Cancel"), exportButton());
            case State.Working(var progress, var stopping) ->
                page("Exporting…", working(progress, stopping), stopButton(stopping));
            case State.Finished(var packages, var remarks) ->
                page("Export finished", finished(packages, remarks), showButton(packages), closeButton());
            case State.Failed(var problems) ->
                page("Nothing was exported", failed(problems), againButton(), closeButton());
            case State.Cancelled _ ->
                page(
                        "Export cancelled",
                        new EmptyState(Icon.CLOSE, "Stopped", "Nothing half-made was left behind."),
                        againButton(),
                        closeButton());
        }
    }

    private void page(String title, Node content, Button... buttons) {
        var heading = new Label(title);
        heading.getStyleClass().add("dialog-title");
        var row = new HBox(buttons);
        row.getStyleClass().add("dialog-buttons");
        row.setAlignment(Pos.CENTER_RIGHT);
        setTop(heading);
        setCenter(content);
        setBottom(row);
        main = buttons[buttons.length - 1];
        focusMain();
    }

    /// Enter then does what the page is for; a check box in focus would take it for itself.
    void focusMain() {
        main.requestFocus();
    }

    private Node choices() {
        var box = new VBox();
        box.getStyleClass().add("dialog-content");
        box.getChildren().add(section("Packages for"));
        var targets = new VBox();
        targets.getStyleClass().add("targets");
        for (var standard : Standard.values()) {
            targets.getChildren().add(target(standard));
        }
        box.getChildren().addAll(targets, section("Into folder"), folder());
        return box;
    }

    private Node target(Standard standard) {
        var check = new CheckBox(standard.title());
        check.setId("standard-" + standard.key());
        check.getStyleClass().add("target-name");
        check.setSelected(model.standardsProperty().get().contains(standard));
        check.selectedProperty().subscribe((_, on) -> model.choose(standard, on));
        var what = new Label(purpose(standard));
        what.getStyleClass().add("target-text");
        what.setLabelFor(check);
        var box = new VBox(check, what);
        box.getStyleClass().add("target");
        box.setOnMouseClicked(_ -> check.setSelected(!check.isSelected()));
        return box;
    }

    private static String purpose(Standard standard) {
        return switch (standard) {
            case SCORM12 -> "Every LMS takes it. Completion and score share one status.";
            case SCORM2004 -> "Completion and success apart, with room for more state.";
            case CMI5 -> "xAPI statements to a learning record store.";
            case WEB -> "For any web site; the record stays in the learner’s browser.";
        };
    }

    private Node folder() {
        var field = new TextField();
        field.setId("folder");
        field.setEditable(false);
        field.setAccessibleText("Folder of the packages");
        field.textProperty().bind(model.folderProperty().map(Path::toString));
        HBox.setHgrow(field, Priority.ALWAYS);
        var choose = new Button("Choose…");
        choose.setOnAction(_ -> around.chooseFolder().get().ifPresent(model.folderProperty()::set));
        var row = new HBox(field, choose);
        row.getStyleClass().add("folder-row");
        return row;
    }

    private static Node working(Watched progress, boolean stopping) {
        var bar = new ProgressBar();
        bar.setId("progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(progress.fractionProperty());
        var step = new Label();
        step.setId("step");
        step.getStyleClass().add("step");
        if (stopping) {
            step.setText("Stopping…");
        } else {
            step.textProperty().bind(progress.stepProperty());
        }
        var box = new VBox(bar, step);
        box.getStyleClass().addAll("dialog-content", "working");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static Node finished(List<Path> packages, List<Problem> remarks) {
        var box = new VBox();
        box.getStyleClass().add("dialog-content");
        for (var file : packages) {
            var name = new Label(String.valueOf(file.getFileName()), Icon.PACKAGE.node());
            name.getStyleClass().add("package");
            box.getChildren().add(name);
        }
        if (!remarks.isEmpty()) {
            box.getChildren().addAll(section("Worth a look"), problems(remarks));
        }
        return box;
    }

    private static Node failed(List<Problem> problems) {
        var box = new VBox(section("What stands in the way"), problems(problems));
        box.getStyleClass().add("dialog-content");
        return box;
    }

    private static Node problems(List<Problem> problems) {
        var list = new ListView<Problem>();
        list.setId("export-problems");
        list.setCellFactory(_ -> new ProblemCell());
        list.getItems().setAll(problems);
        list.getStyleClass().add("bordered-list");
        list.setAccessibleText("Problems of the export");
        VBox.setVgrow(list, Priority.ALWAYS);
        return list;
    }

    private static Label section(String text) {
        var label = new Label(text);
        label.getStyleClass().add("section");
        return label;
    }

    private Button exportButton() {
        var button = Buttons.labelled(Icon.EXPORT, "Export", model::start);
        button.setId("start-export");
        button.setDefaultButton(true);
        button.setDisable(!model.canStart().getValue());
        model.standardsProperty().subscribe(chosen -> button.setDisable(chosen.isEmpty()));
        return button;
    }

    private Button stopButton(boolean stopping) {
        var button = new Button("Cancel");
        button.setId("stop-export");
        button.setDisable(stopping);
        button.setCancelButton(true);
        button.setOnAction(_ -> model.cancel());
        return button;
    }

    private Button showButton(List<Path> packages) {
        var button = Buttons.labelled(
                Icon.FOLDER,
                "Show in folder",
                () -> around.showInFolder()
                        .accept(packages.isEmpty() ? model.folderProperty().get() : packages.getFirst()));
        button.setId("show-in-folder");
        return button;
    }

    private Button againButton() {
        var button = new Button("Back");
        button.setOnAction(_ -> model.again());
        return button;
    }

    private Button cancelButton(String text) {
        var button = new Button(text);
        button.setCancelButton(true);
        button.setOnAction(_ -> around.close().run());
        return button;
    }

    private Button closeButton() {
        var button = cancelButton("Close");
        button.setId("close-export");
        button.setDefaultButton(true);
        return button;
    }
}
