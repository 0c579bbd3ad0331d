package org.cuewright.fx.timeline;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import org.cuewright.fx.control.CueKind;
import org.cuewright.fx.control.Times;
import org.cuewright.model.Cue;

/// A cue in its lane: a circle asks, a diamond branches, a square notes, each in its colour; a bar behind it is its
/// span.
final class CueMarker extends Pane {
    static final double SIZE = 16;

    private final Cue cue;
    private final Runnable activate;
    private final Region span = new Region();

    CueMarker(Cue cue, Runnable activate) {
        this.cue = cue;
        this.activate = activate;
        var kind = CueKind.of(cue.interaction());
        getStyleClass().addAll("cue-marker", kind.style());
        var shape = shape(kind);
        shape.getStyleClass().add("cue-shape");
        span.getStyleClass().add("cue-span");
        span.setVisible(!cue.span().isEmpty());
        getChildren().addAll(span, halo(), shape);
        setFocusTraversable(true);
        setPickOnBounds(false);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(name(kind) + " at " + Times.spoken(cue.span().startMs()));
        Tooltip.install(this, new Tooltip(name(kind) + "\n" + Times.span(cue.span())));
    }

    Cue cue() {
        return cue;
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            activate.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    /// Puts the shape's middle at `x` of the lane, and the bar from there to the span's end.
    void place(double x, double spanWidth, double middle) {
        setLayoutX(x);
        setLayoutY(middle);
        span.resizeRelocate(0, -4, Math.max(0, spanWidth), 8);
    }

    private String name(CueKind kind) {
        var title = cue.interaction().title();
        return title.isBlank() ? kind.title() : kind.title() + ": " + title;
    }

    private static Node halo() {
        var halo = new Circle(SIZE / 2 + 4);
        halo.getStyleClass().add("cue-halo");
        return halo;
    }

    static Shape shape(CueKind kind) {
        double half = SIZE / 2;
        return switch (kind) {
            case QUESTION -> new Circle(half - 0.5);
            case BRANCH -> new Polygon(0, -half - 1, half + 1, 0, 0, half + 1, -half - 1, 0);
            case NOTE -> {
                var square = new Rectangle(-half + 1, -half + 1, SIZE - 2, SIZE - 2);
                square.setArcWidth(4);
                square.setArcHeight(4);
                yield square;
            }
        };
    }
}
