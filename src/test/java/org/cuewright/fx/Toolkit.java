package org.cuewright.fx;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// JavaFX for code that runs beside it: do something there, wait for something there.
public final class Toolkit {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Toolkit() {}

    public static void start() {
        var up = new CompletableFuture<Boolean>();
        Platform.startup(() -> up.complete(true));
        Platform.setImplicitExit(false);
        waitFor(up);
    }

    public static void stop() {
        Platform.exit();
    }

    public static void run(Runnable action) {
        get(() -> {
            action.run();
            return true;
        });
    }

    public static <T> T get(Supplier<T> action) {
        var result = new CompletableFuture<T>();
        Platform.runLater(() -> result.completeAsync(action, Runnable::run));
        return waitFor(result);
    }

    /// Asks at each pulse until the answer is yes.
    public static void await(BooleanSupplier condition) {
        var met = new CompletableFuture<Boolean>();
        var timer = Toolkit.<AnimationTimer>get(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (condition.getAsBoolean()) {
                    met.complete(true);
                    stop();
                }
            }
        });
        run(timer::start);
        waitFor(met);
    }

    /// Lets the window lay itself out and be drawn.
    public static void pulses(int count) {
        var left = new int[] {count};
        await(() -> left[0]-- <= 0);
    }

    private static <T> T waitFor(CompletableFuture<T> result) {
        return result.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }
}
