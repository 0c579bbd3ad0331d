package org.cuewright.fx.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.cuewright.problem.Problem;
import org.jspecify.annotations.Nullable;

/// A problem in a list: how bad, what is wrong and the way out, and its code to look up.
public final class ProblemCell extends ListCell<Problem> {
    public ProblemCell() {
        getStyleClass().add("problem-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Problem problem, boolean empty) {
        super.updateItem(problem, empty);
        setText(null);
        setGraphic(problem == null || empty ? null : row(problem));
    }

    private Node row(Problem problem) {
        var icon = Severities.icon(problem.severity()).node();
        icon.getStyleClass().addAll("severity", Severities.style(problem.severity()));
        var text = new Label(problem.text());
        text.getStyleClass().add("cell-title");
        text.setWrapText(true);
        var hint = new Label(problem.hint());
        hint.getStyleClass().add("cell-hint");
        hint.setWrapText(true);
        var words = new VBox(text, hint);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var code = new Label(problem.code().id());
        code.getStyleClass().add("cell-code");
        code.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(icon, words, code);
        row.getStyleClass().add("cell-row");
        row.setAlignment(Pos.TOP_LEFT);
        row.prefWidthProperty().bind(widthProperty().subtract(16));
        row.setMaxWidth(USE_PREF_SIZE);
        setAccessibleText(Severities.name(problem.severity()) + ". " + problem.text() + " " + problem.hint());
        return row;
    }
}
