package org.cuewright.fx.project;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.cuewright.app.ProjectSession;
import org.cuewright.app.Subscription;
import org.cuewright.edit.Edit;
import org.cuewright.edit.History;
import org.cuewright.fx.work.Tasks;
import org.cuewright.model.Media;
import org.cuewright.model.Project;
import org.cuewright.problem.Outcome;

/// The single bridge from an open project to the window: its versions as observable values, its edits as calls.
public final class ProjectModel implements AutoCloseable {
    private final ProjectSession session;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<History> history;
    private final ReadOnlyBooleanWrapper unsaved;
    private final ObservableValue<Project> project;
    private final Subscription listening;

    public ProjectModel(ProjectSession session, Tasks tasks) {
        this.session = session;
        this.tasks = tasks;
        history = new ReadOnlyObjectWrapper<>(session.history());
        unsaved = new ReadOnlyBooleanWrapper(session.isUnsaved());
        project = history.map(History::present);
        // The news may be old when it arrives here, so the present is asked for.
        listening = session.listen(_ -> tasks.onWindowThread(this::refresh));
    }

    public ObservableValue<Project> project() {
        return project;
    }

    public ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    public ObservableValue<Boolean> canUndo() {
        return history.map(History::canUndo);
    }

    public ObservableValue<Boolean> canRedo() {
        return history.map(History::canRedo);
    }

    /// What undo takes back, for its menu item: "Undo rename course".
    public ObservableValue<String> undoText() {
        return history.map(versions -> text("Undo", versions.undoName()));
    }

    public ObservableValue<String> redoText() {
        return history.map(versions -> text("Redo", versions.redoName()));
    }

    public void apply(Edit edit) {
        session.apply(edit);
    }

    public void undo() {
        session.undo();
    }

    public void redo() {
        session.redo();
    }

    /// Ends an act: the field was left, the key released.
    public void settle() {
        session.settle();
    }

    public void save(Consumer<Outcome<Path>> done) {
        save(session::save, done);
    }

    /// Saves over what another program wrote meanwhile.
    public void saveOver(Consumer<Outcome<Path>> done) {
        save(session::saveOver, done);
    }

    private void save(Supplier<Outcome<Path>> way, Consumer<Outcome<Path>> done) {
        session.settle();
        tasks.run(way, outcome -> {
            refresh();
            done.accept(outcome);
        });
    }

    public ProjectSession session() {
        return session;
    }

    public Path file(Media media) {
        return session.mediaFile(media);
    }

    @Override
    public void close() {
        listening.close();
        session.close();
    }

    private void refresh() {
        history.set(session.history());
        unsaved.set(session.isUnsaved());
    }

    private static String text(String verb, Optional<String> name) {
        return name.map(edit -> verb + " " + edit.substring(0, 1).toLowerCase(Locale.ROOT) + edit.substring(1))
                .orElse(verb);
    }
}
