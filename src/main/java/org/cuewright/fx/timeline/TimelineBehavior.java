package org.cuewright.fx.timeline;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// Turns mouse and keys on the timeline into seeks, selections and zooms. Arrows, Home and End are left to the keys of
/// the stage, which mean the same everywhere.
final class TimelineBehavior {
    private static final double WHEEL_ZOOM = 1.2;

    private final TimelineView view;
    private final Node time;
    private final EventHandler<KeyEvent> keys = this::key;

    TimelineBehavior(TimelineView view, Node time) {
        this.view = view;
        this.time = time;
        time.addEventHandler(MouseEvent.MOUSE_PRESSED, this::seekTo);
        time.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::seekTo);
        time.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        view.addEventHandler(KeyEvent.KEY_PRESSED, keys);
    }

    void dispose() {
        view.removeEventHandler(KeyEvent.KEY_PRESSED, keys);
    }

    /// A marker is a button: press or Enter selects its cue and goes there.
    void install(CueMarker marker) {
        marker.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            marker.requestFocus();
            view.select(marker.cue());
            event.consume();
        });
        marker.addEventHandler(MouseEvent.MOUSE_DRAGGED, MouseEvent::consume);
        marker.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                view.select(marker.cue());
                event.consume();
            }
        });
    }

    private void seekTo(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY || event.isPrimaryButtonDown()) {
            view.requestFocus();
            view.seek(view.scaleProperty().get().ms(event.getX()));
            event.consume();
        }
    }

    private void scroll(ScrollEvent event) {
        var scale = view.scaleProperty();
        if (event.isShortcutDown() || event.isControlDown()) {
            double x = time.sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
            scale.set(scale.get().zoom(event.getDeltaY() > 0 ? WHEEL_ZOOM : 1 / WHEEL_ZOOM, x));
        } else {
            double pixels = event.getDeltaX() != 0 ? event.getDeltaX() : event.getDeltaY();
            scale.set(scale.get()
                    .scrollTo(scale.get().startMs() - pixels / scale.get().pixelsPerMs()));
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> view.zoomIn();
            case MINUS, SUBTRACT -> view.zoomOut();
            case DIGIT0, NUMPAD0 -> view.fit();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
