package org.cuewright.fx.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.cuewright.fx.work.Watched;

/// A curtain over the window while a project is opened or made, with the way to stop it.
final class Busy extends StackPane {
    Busy(String title, Watched progress) {
        getStyleClass().add("busy");
        var heading = new Label(title);
        heading.getStyleClass().add("dialog-title");
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(progress.fractionProperty());
        var step = new Label();
        step.getStyleClass().add("step");
        step.textProperty().bind(progress.stepProperty());
        var cancel = new Button("Cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> {
            cancel.setDisable(true);
            progress.cancel();
        });
        var card = new VBox(heading, bar, step, cancel);
        card.getStyleClass().add("busy-card");
        card.setAlignment(Pos.CENTER_LEFT);
        card.setMaxSize(420, USE_PREF_SIZE);
        getChildren().add(card);
    }
}
