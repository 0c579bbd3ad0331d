package org.cuewright.fx.details;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.cuewright.fx.control.Icon;

/// The selected cue to read.
final class DetailsBox extends VBox {
    DetailsBox(CueDetails cue) {
        getStyleClass().add("details");
        getChildren()
                .addAll(head(cue), wrapped(cue.title().isBlank() ? "Without a title" : cue.title(), "details-title"));
        if (!cue.text().isBlank()) {
            getChildren().add(wrapped(cue.text(), "details-text"));
        }
        if (!cue.choices().isEmpty()) {
            var choices = new VBox();
            choices.getStyleClass().add("choices");
            cue.choices().forEach(choice -> choices.getChildren().add(row(choice)));
            getChildren().add(choices);
        }
        getChildren().add(facts(cue));
    }

    private static Node head(CueDetails cue) {
        var icon = cue.kind().icon().node();
        icon.getStyleClass().addAll("cue-icon", cue.kind().style());
        var type = new Label(cue.type());
        type.getStyleClass().add("details-type");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var when = new Label(cue.when());
        when.getStyleClass().add("cell-time");
        var head = new HBox(icon, type, gap, when);
        head.getStyleClass().add("details-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static Node row(CueDetails.Choice choice) {
        var mark = choice.right() ? Icon.CHECK.node(14) : new Region();
        mark.getStyleClass().add("choice-mark");
        if (mark instanceof Region region) {
            region.setMinWidth(14);
        }
        var text = wrapped(choice.text(), "choice-text");
        var words = new VBox(text);
        if (!choice.remark().isBlank()) {
            words.getChildren().add(wrapped(choice.remark(), "choice-remark"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(mark, words);
        row.getStyleClass().add("choice");
        if (choice.right()) {
            row.getStyleClass().add("right");
            text.setAccessibleText(choice.text() + ", right");
        }
        return row;
    }

    private static Node facts(CueDetails cue) {
        var grid = new GridPane();
        grid.getStyleClass().add("facts");
        var names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, values);
        int row = 0;
        for (var fact : cue.facts()) {
            var name = new Label(fact.name());
            name.getStyleClass().add("fact-name");
            GridPane.setValignment(name, VPos.TOP);
            grid.addRow(row++, name, wrapped(fact.value(), "fact-value"));
        }
        return grid;
    }

    private static Label wrapped(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
