package org.cuewright.fx.export;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.cuewright.app.ExportOptions;
import org.cuewright.app.ExportRequest;
import org.cuewright.fx.work.Tasks;
import org.cuewright.fx.work.Watched;
import org.cuewright.model.Standard;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.cuewright.progress.Progress;

/// One export from choosing to its result.
public final class ExportModel {
    /// What makes the packages.
    @FunctionalInterface
    public interface Exporter {
        Outcome<List<Path>> export(ExportRequest request, Progress progress);
    }

    /// How far the export is.
    sealed interface State {
        /// The author chooses.
        record Choosing() implements State {}

        /// Packages are being made; `stopping` after Cancel.
        record Working(Watched progress, boolean stopping) implements State {}

        /// They are there.
        record Finished(List<Path> packages, List<Problem> remarks) implements State {}

        /// There are none.
        record Failed(List<Problem> problems) implements State {}

        /// The author stopped it.
        record Cancelled() implements State {}
    }

    private final Exporter exporter;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Choosing());
    private final ObjectProperty<Set<Standard>> standards = new SimpleObjectProperty<>(EnumSet.of(Standard.SCORM12));
    private final ObjectProperty<Path> folder;
    private final ObservableValue<Boolean> canStart;

    public ExportModel(Exporter exporter, Path folder, Tasks tasks) {
        this.exporter = exporter;
        this.tasks = tasks;
        this.folder = new SimpleObjectProperty<>(folder);
        canStart = Bindings.createBooleanBinding(() -> !standards.get().isEmpty(), standards);
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ObjectProperty<Path> folderProperty() {
        return folder;
    }

    ObjectProperty<Set<Standard>> standardsProperty() {
        return standards;
    }

    ObservableValue<Boolean> canStart() {
        return canStart;
    }

    void choose(Standard standard, boolean yes) {
        var next = EnumSet.noneOf(Standard.class);
        next.addAll(standards.get());
        if (yes) {
            next.add(standard);
        } else {
            next.remove(standard);
        }
        standards.set(next);
    }

    void start() {
        if (!canStart.getValue() || state.get() instanceof State.Working) {
            return;
        }
        var progress = new Watched(tasks);
        var request = new ExportRequest(standards.get(), folder.get(), ExportOptions.DEFAULT);
        state.set(new State.Working(progress, false));
        tasks.run(() -> exporter.export(request, progress), outcome -> state.set(result(outcome, progress)), broken -> {
            state.set(new State.Choosing());
            throw new IllegalStateException(broken);
        });
    }

    /// Asks the work to stop; it answers when it has cleaned up after itself.
    void cancel() {
        if (state.get() instanceof State.Working(var progress, var _)) {
            progress.cancel();
            state.set(new State.Working(progress, true));
        }
    }

    /// Back to choosing, with the same choices.
    void again() {
        state.set(new State.Choosing());
    }

    private static State result(Outcome<List<Path>> outcome, Watched progress) {
        return switch (outcome) {
            case Outcome.Done<List<Path>>(var packages, var remarks) -> new State.Finished(packages, remarks);
            case Outcome.Failed<List<Path>>(var problems) ->
                progress.cancelled() ? new State.Cancelled() : new State.Failed(problems);
        };
    }
}
