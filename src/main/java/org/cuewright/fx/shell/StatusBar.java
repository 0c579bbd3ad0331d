package org.cuewright.fx.shell;

import java.net.URI;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.cuewright.fx.control.Icon;
import org.cuewright.fx.control.Times;
import org.cuewright.fx.preview.PreviewModel;
import org.cuewright.fx.preview.PreviewModel.State;
import org.cuewright.fx.project.Shown;

/// The line at the bottom: problems at a glance, what was done last, the preview, and how long the scene is.
final class StatusBar extends org.controlsfx.control.StatusBar {
    private final HBox preview = new HBox();
    private final PreviewModel previews;

    StatusBar(ProjectPane pane, PreviewModel previews) {
        this.previews = previews;
        // ControlsFX shows "OK" until told otherwise.
        setText("");
        preview.getStyleClass().add("status-preview");
        preview.setAlignment(Pos.CENTER_LEFT);
        getLeftItems().add(problems(pane));
        getRightItems().addAll(preview, length(pane.viewpoint().shown()));
        previews.stateProperty().subscribe(this::show);
    }

    void say(String text) {
        setText(text);
    }

    private static Node problems(ProjectPane pane) {
        var label = new Label();
        label.setId("summary");
        label.getStyleClass().add("status-problems");
        label.textProperty().bind(pane.problems().summary());
        pane.problems().summary().subscribe(text -> {
            boolean none = text.equals("No problems");
            boolean errors = pane.problems().hasErrors().getValue();
            label.setGraphic((none ? Icon.DONE : errors ? Icon.ERROR : Icon.WARNING).node(14));
            label.getStyleClass().removeAll("error", "warning", "done");
            label.getStyleClass().add(none ? "done" : errors ? "error" : "warning");
        });
        return label;
    }

    private static Node length(ObservableValue<Optional<Shown>> shown) {
        var label = new Label();
        label.getStyleClass().add("status-length");
        label.textProperty()
                .bind(shown.map(there -> there.map(StatusBar::length).orElse("")));
        return label;
    }

    private static String length(Shown shown) {
        long kept = shown.scene().clip().keep().lengthMs();
        return kept < shown.durationMs()
                ? Times.brief(kept) + " kept of " + Times.brief(shown.durationMs())
                : Times.brief(shown.durationMs());
    }

    private void show(State state) {
        switch (state) {
            case State.Idle _ -> preview.getChildren().clear();
            case State.Starting(var progress) -> {
                var step = new Label();
                step.textProperty()
                        .bind(progress.stepProperty().map(text -> "Preview: " + (text.isEmpty() ? "starting…" : text)));
                preview.getChildren().setAll(step, stop());
            }
            case State.Serving(var address) -> preview.getChildren().setAll(serving(address), stop());
        }
    }

    private static Node serving(URI address) {
        return new Label("Preview at " + address.getAuthority());
    }

    private Node stop() {
        var stop = new Hyperlink("Stop");
        stop.setOnAction(_ -> previews.stop());
        return stop;
    }
}
