package org.cuewright.fx.timeline;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.cuewright.fx.control.Buttons;
import org.cuewright.fx.control.CueKind;
import org.cuewright.fx.control.Icon;

/// The timeline below its heading, key of colours and zoom buttons.
public final class TimelinePane extends BorderPane {
    public TimelinePane(TimelineView timeline) {
        getStyleClass().add("timeline-pane");
        var title = new Label("Timeline");
        title.getStyleClass().add("pane-title");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var header = new HBox(title, gap);
        header.getStyleClass().add("pane-header");
        header.setAlignment(Pos.CENTER_LEFT);
        for (var kind : CueKind.values()) {
            header.getChildren().add(key(kind));
        }
        header.getChildren()
                .addAll(
                        Buttons.icon(Icon.ZOOM_OUT, "Zoom out", "−", timeline::zoomOut),
                        Buttons.icon(Icon.ZOOM_IN, "Zoom in", "+", timeline::zoomIn),
                        Buttons.icon(Icon.FIT, "Show everything", "0", timeline::fit));
        setTop(header);
        setCenter(timeline);
    }

    private static Label key(CueKind kind) {
        var shape = CueMarker.shape(kind);
        shape.setScaleX(0.6);
        shape.setScaleY(0.6);
        shape.getStyleClass().add("cue-shape");
        var label = new Label(kind.title(), shape);
        label.getStyleClass().addAll("legend", kind.style());
        return label;
    }
}
