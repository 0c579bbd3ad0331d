package org.cuewright.fx.stage;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// The keys that move through the film wherever the focus is, except while somebody writes.
public final class TransportKeys {
    private static final long STEP_MS = 1_000;
    private static final long LEAP_MS = 5_000;

    private final StageModel stage;

    public TransportKeys(StageModel stage) {
        this.stage = stage;
    }

    /// Consumes the events it understands.
    public void handle(KeyEvent event) {
        boolean writing = event.getTarget() instanceof TextInputControl;
        if (writing || event.isShortcutDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        if (press(event)) {
            event.consume();
        }
    }

    private boolean press(KeyEvent event) {
        switch (event.getCode()) {
            case SPACE -> stage.playOrPause();
            case K -> stage.playOrPause();
            case J -> stage.step(-LEAP_MS);
            case L -> stage.step(LEAP_MS);
            case LEFT -> stage.step(event.isShiftDown() ? -LEAP_MS : -STEP_MS);
            case RIGHT -> stage.step(event.isShiftDown() ? LEAP_MS : STEP_MS);
            case COMMA -> stage.stepFrames(-1);
            case PERIOD -> stage.stepFrames(1);
            case UP -> stage.toPreviousCue();
            case DOWN -> stage.toNextCue();
            case HOME -> stage.toStart();
            case END -> stage.toEnd();
            default -> {
                return false;
            }
        }
        return true;
    }
}
