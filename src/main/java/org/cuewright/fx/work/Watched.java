package org.cuewright.fx.work;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.cuewright.progress.Progress;

/// Progress that a view can bind to, and a button can stop.
public final class Watched implements Progress {
    private final Tasks tasks;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);

    public Watched(Tasks tasks) {
        this.tasks = tasks;
    }

    /// What is being done, in words.
    public ReadOnlyStringProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// How much of it is behind, 0..1, below 0 while nothing is known.
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    public void cancel() {
        cancelled.set(true);
    }

    @Override
    public void step(String what, double done) {
        tasks.onWindowThread(() -> {
            step.set(what);
            fraction.set(done);
        });
    }

    @Override
    public boolean cancelled() {
        return cancelled.get();
    }
}
