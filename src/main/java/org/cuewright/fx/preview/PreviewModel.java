package org.cuewright.fx.preview;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.cuewright.fx.work.Tasks;
import org.cuewright.fx.work.Watched;
import org.cuewright.model.Standard;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.cuewright.progress.Progress;

/// Starts the course for a browser and stops the one before.
public final class PreviewModel implements AutoCloseable {
    /// A course that is being served.
    public interface Running {
        URI address();

        void stop();
    }

    /// What serves it.
    @FunctionalInterface
    public interface Previewer {
        Outcome<Running> preview(Standard as, Progress progress);
    }

    /// How far the preview is.
    public sealed interface State {
        /// Nothing is served.
        record Idle() implements State {}

        /// It is being prepared.
        record Starting(Watched progress) implements State {}

        /// It is being served.
        record Serving(URI address) implements State {}
    }

    private final Previewer previewer;
    private final Consumer<URI> browser;
    private final Consumer<List<Problem>> failed;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Idle());
    private Optional<Running> running = Optional.empty();
    private boolean closed;

    public PreviewModel(Previewer previewer, Consumer<URI> browser, Consumer<List<Problem>> failed, Tasks tasks) {
        this.previewer = previewer;
        this.browser = browser;
        this.failed = failed;
        this.tasks = tasks;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public void start(Standard as) {
        if (state.get() instanceof State.Starting) {
            return;
        }
        stop();
        var progress = new Watched(tasks);
        state.set(new State.Starting(progress));
        tasks.run(() -> previewer.preview(as, progress), this::started, broken -> {
            state.set(new State.Idle());
            throw new IllegalStateException(broken);
        });
    }

    /// Ends the preview, or its preparation.
    public void stop() {
        if (state.get() instanceof State.Starting(var progress)) {
            progress.cancel();
            return;
        }
        running.ifPresent(Running::stop);
        running = Optional.empty();
        state.set(new State.Idle());
    }

    @Override
    public void close() {
        closed = true;
        stop();
    }

    private void started(Outcome<Running> outcome) {
        switch (outcome) {
            case Outcome.Done<Running>(var course, var _) -> {
                if (closed) {
                    course.stop();
                    return;
                }
                running = Optional.of(course);
                state.set(new State.Serving(course.address()));
                browser.accept(course.address());
            }
            case Outcome.Failed<Running>(var problems) -> {
                boolean unwanted = state.get() instanceof State.Starting(var progress) && progress.cancelled();
                state.set(new State.Idle());
                if (!unwanted) {
                    failed.accept(problems);
                }
            }
        }
    }
}
