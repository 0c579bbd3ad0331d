package org.cuewright.fx.work;

import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/// Starts long work beside the window's thread and brings the answer back to it.
public final class Tasks {
    private final Executor beside;
    private final Executor window;

    public Tasks(Executor beside, Executor window) {
        this.beside = beside;
        this.window = window;
    }

    /// A virtual thread for each piece of work; answers arrive on the JavaFX thread.
    public static Tasks ofWindow() {
        return new Tasks(Thread::startVirtualThread, Tasks::onWindow);
    }

    /// Everything at once on the caller's thread.
    public static Tasks direct() {
        return new Tasks(Runnable::run, Runnable::run);
    }

    public <T> void run(Supplier<T> work, Consumer<T> done) {
        run(work, done, broken -> {
            throw new IllegalStateException(broken);
        });
    }

    /// `broken` gets what the work threw, which is a bug: whatever can go wrong is an `Outcome`.
    public <T> void run(Supplier<T> work, Consumer<T> done, Consumer<Throwable> broken) {
        var task = new FutureTask<T>(work::get);
        beside.execute(() -> {
            task.run();
            window.execute(() -> handOver(task, done, broken));
        });
    }

    /// Runs `action` on the window's thread: now when this is it.
    public void onWindowThread(Runnable action) {
        window.execute(action);
    }

    private static <T> void handOver(FutureTask<T> task, Consumer<T> done, Consumer<Throwable> broken) {
        switch (task.state()) {
            case SUCCESS -> done.accept(task.resultNow());
            case FAILED -> broken.accept(task.exceptionNow());
            case RUNNING, CANCELLED -> throw new IllegalStateException("a task ended as " + task.state());
        }
    }

    private static void onWindow(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }
}
