package org.cuewright.fx.project;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.cuewright.model.Cue;
import org.cuewright.model.CueId;
import org.cuewright.model.Project;
import org.cuewright.model.SceneId;

/// What the author looks at: a scene, an instant of it and perhaps a cue. Held by id, so that undo never disturbs it,
/// and
/// never part of the history.
public final class Viewpoint {
    /// A wish to be at an instant. Two wishes for the same instant are two wishes.
    public static final class Seek {
        private final long atMs;

        private Seek(long atMs) {
            this.atMs = atMs;
        }

        public long atMs() {
            return atMs;
        }
    }

    private final ObjectProperty<Optional<SceneId>> scene = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<CueId>> cue = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyLongWrapper positionMs = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<Seek> seek = new ReadOnlyObjectWrapper<>(new Seek(0));
    private final ObservableValue<Optional<Shown>> shown;
    private final ObservableValue<Optional<Cue>> selected;

    public Viewpoint(ObservableValue<Project> project) {
        shown = Bindings.createObjectBinding(() -> Shown.of(project.getValue(), scene.get()), project, scene);
        selected = Bindings.createObjectBinding(
                () -> shown.getValue()
                        .flatMap(there -> cue.get().flatMap(there.scene().cues()::find)),
                shown,
                cue);
    }

    /// The scene at hand: the chosen one as long as it exists, otherwise the first.
    public ObservableValue<Optional<Shown>> shown() {
        return shown;
    }

    public ObservableValue<Optional<Cue>> selectedCue() {
        return selected;
    }

    /// Where the playhead is, in source time.
    public ReadOnlyLongProperty positionProperty() {
        return positionMs.getReadOnlyProperty();
    }

    public long positionMs() {
        return positionMs.get();
    }

    /// The last wish to be elsewhere; whoever plays follows it.
    public ReadOnlyObjectProperty<Seek> seekProperty() {
        return seek.getReadOnlyProperty();
    }

    public void showScene(SceneId id) {
        boolean other =
                shown.getValue().map(there -> !there.scene().id().equals(id)).orElse(true);
        scene.set(Optional.of(id));
        if (other) {
            cue.set(Optional.empty());
            seek(0);
        }
    }

    public void select(CueId id) {
        cue.set(Optional.of(id));
    }

    public void selectNothing() {
        cue.set(Optional.empty());
    }

    /// Goes to an instant of the scene, never beyond its ends.
    public void seek(long atMs) {
        long end = shown.getValue().map(Shown::durationMs).orElse(0L);
        long at = Math.clamp(atMs, 0, end);
        positionMs.set(at);
        seek.set(new Seek(at));
    }

    /// Goes to a cue and selects it.
    public void goTo(Cue target) {
        select(target.id());
        seek(target.span().startMs());
    }

    /// The player tells where it is.
    public void playedTo(long atMs) {
        positionMs.set(atMs);
    }
}
