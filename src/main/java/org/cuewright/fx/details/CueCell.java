package org.cuewright.fx.details;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.cuewright.fx.control.CueKind;
import org.cuewright.fx.control.Times;
import org.cuewright.model.Cue;
import org.jspecify.annotations.Nullable;

/// A row of the list of cues: kind, title, time.
final class CueCell extends ListCell<Cue> {
    CueCell() {
        getStyleClass().add("cue-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Cue cue, boolean empty) {
        super.updateItem(cue, empty);
        setText(null);
        setGraphic(cue == null || empty ? null : row(cue));
    }

    private Node row(Cue cue) {
        var kind = CueKind.of(cue.interaction());
        var icon = kind.icon().node();
        icon.getStyleClass().addAll("cue-icon", kind.style());
        var title = new Label(
                cue.interaction().title().isBlank()
                        ? kind.title()
                        : cue.interaction().title());
        title.getStyleClass().add("cell-title");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var time = new Label(Times.exact(cue.span().startMs()));
        time.getStyleClass().add("cell-time");
        time.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(icon, title, time);
        row.getStyleClass().add("cell-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.prefWidthProperty().bind(widthProperty().subtract(16));
        row.setMaxWidth(USE_PREF_SIZE);
        setAccessibleText(kind.title() + " " + title.getText() + " at "
                + Times.spoken(cue.span().startMs()));
        return row;
    }
}
