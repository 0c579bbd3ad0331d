package org.cuewright.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cuewright.model.Project;

/// The versions of a project and which one is present. Immutable; each step answers a new history. `settled` tells
/// that the last act is over, so no edit merges into it.
///
/// The oldest versions are let go beyond [#LIMIT], so a long day's work does not fill the memory.
public record History(List<Version> versions, int index, boolean settled) {
    public static final int LIMIT = 1_000;

    public History {
        versions = List.copyOf(versions);
        if (index < 0 || index >= versions.size()) {
            throw new IllegalArgumentException("no version " + index + " of " + versions.size());
        }
    }

    public static History of(Project project) {
        return new History(List.of(new Version(project, Optional.empty())), 0, true);
    }

    public Project present() {
        return versions.get(index).project();
    }

    /// The next version; undone ones are dropped. An edit that changes nothing leaves the history as it is, and one
    /// that continues the last takes its place.
    public History apply(Edit edit) {
        var next = edit.applyTo(present());
        if (next.equals(present())) {
            return this;
        }
        var kept = versions.subList(0, index + 1);
        boolean merges =
                !settled && versions.get(index).by().filter(edit::continues).isPresent();
        var all = new ArrayList<>(merges ? kept.subList(0, index) : kept);
        all.add(new Version(next, Optional.of(edit)));
        var recent = all.size() > LIMIT ? all.subList(all.size() - LIMIT, all.size()) : all;
        return new History(recent, recent.size() - 1, false);
    }

    /// Ends an act: the next edit starts a version of its own even if it continues the last.
    public History settle() {
        return new History(versions, index, true);
    }

    public boolean canUndo() {
        return index > 0;
    }

    public boolean canRedo() {
        return index < versions.size() - 1;
    }

    public History undo() {
        return canUndo() ? new History(versions, index - 1, true) : this;
    }

    public History redo() {
        return canRedo() ? new History(versions, index + 1, true) : this;
    }

    /// Name of the edit that [#undo] takes back.
    public Optional<String> undoName() {
        return versions.get(index).by().map(Edit::name);
    }

    /// Name of the edit that [#redo] brings back.
    public Optional<String> redoName() {
        return canRedo() ? versions.get(index + 1).by().map(Edit::name) : Optional.empty();
    }
}
