package org.cuewright.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.cuewright.edit.Edit;
import org.cuewright.edit.History;
import org.cuewright.model.Media;
import org.cuewright.model.Picture;
import org.cuewright.model.Project;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.cuewright.store.Journal;
import org.cuewright.store.ProjectLock;
import org.cuewright.store.ProjectStore;
import org.cuewright.store.WorkingCopy;

/// One open project: its versions, the folder it belongs to, and who wants to know of changes.
///
/// Safe to use from several threads; edits follow one another. What is applied is in the journal before the call
/// returns, so a crash costs no work.
public final class ProjectSession implements AutoCloseable {
    private final ProjectStore store;
    private final List<Problem> openingProblems;
    private final Optional<Keeping> keeping;
    private final List<Consumer<History>> listeners = new CopyOnWriteArrayList<>();
    private WorkingCopy copy;
    private History history;

    /// What only a session that may edit holds: the lock on the folder and the journal of unsaved work.
    record Keeping(ProjectLock lock, Journal journal) {}

    ProjectSession(ProjectStore store, WorkingCopy copy, List<Problem> openingProblems, Optional<Keeping> keeping) {
        this.store = store;
        this.copy = copy;
        this.history = History.of(copy.project());
        this.openingProblems = List.copyOf(openingProblems);
        this.keeping = keeping;
    }

    public synchronized History history() {
        return history;
    }

    public Project project() {
        return history().present();
    }

    public void apply(Edit edit) {
        change(before -> before.apply(edit));
    }

    public void undo() {
        change(History::undo);
    }

    public void redo() {
        change(History::redo);
    }

    /// Ends an act such as typing in a field: the next edit is a version of its own.
    public void settle() {
        change(History::settle);
    }

    /// Goes to a version that is not an edit of this session, such as unsaved work of an earlier one.
    synchronized void adopt(Project version) {
        history = History.of(version);
        copy = copy.with(version);
    }

    public synchronized boolean isUnsaved() {
        return copy.isChanged();
    }

    /// Whether edits can be saved; a session opened for reading only looks.
    public boolean canSave() {
        return keeping.isPresent();
    }

    /// Saves the present version; the path is that of the project file.
    public Outcome<Path> save() {
        return save(store::save);
    }

    /// Saves over what another program has written meanwhile.
    public Outcome<Path> saveOver() {
        return save(store::saveOver);
    }

    private synchronized Outcome<Path> save(java.util.function.Function<WorkingCopy, Outcome<WorkingCopy>> way) {
        return way.apply(copy).map(saved -> {
            copy = saved;
            keeping.ifPresent(kept -> kept.journal().saved(saved));
            return saved.folder().file();
        });
    }

    public Path folder() {
        return copy.folder().root();
    }

    /// The `.cuew` file.
    public Path file() {
        return copy.folder().file();
    }

    /// Where what can be made again is kept.
    public Path cache() {
        return copy.folder().cache();
    }

    public Path mediaFile(Media media) {
        return copy.folder().resolve(media);
    }

    public Path describedFile(Media.Described described) {
        return copy.folder().resolve(described);
    }

    public Path pictureFile(Picture picture) {
        return copy.folder().resolve(picture);
    }

    /// What was found on opening: recordings that moved, captions that could not be read, work that was recovered.
    public List<Problem> openingProblems() {
        return openingProblems;
    }

    /// Calls `listener` after every change, on the thread that changed.
    public Subscription listen(Consumer<History> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Gives unsaved work up and lets others edit.
    @Override
    public void close() {
        keeping.ifPresent(kept -> {
            kept.journal().close();
            kept.lock().close();
        });
    }

    /// Versions are told apart by identity: comparing their content would read all captions at each key stroke.
    @SuppressWarnings("ReferenceEquality")
    private void change(UnaryOperator<History> step) {
        History after;
        synchronized (this) {
            var before = history;
            after = step.apply(before);
            history = after;
            if (after.present() == before.present()) {
                return;
            }
            copy = copy.with(after.present());
            keeping.ifPresent(kept -> kept.journal().record(after.present()));
        }
        new ArrayList<>(listeners).forEach(listener -> listener.accept(after));
    }
}
