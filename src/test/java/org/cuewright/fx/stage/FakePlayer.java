package org.cuewright.fx.stage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A player that does at once what it is told; films named `sound` need a sound device that is not there.
final class FakePlayer implements Player {
    final List<Path> loaded = new ArrayList<>();
    double rate = 1;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Empty());
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper position = new ReadOnlyLongWrapper();

    @Override
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyLongProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    @Override
    public void load(Path file) {
        loaded.add(file);
        state.set(
                file.toString().contains("sound")
                        ? new State.Broken(Reason.NO_SOUND_DEVICE, "Could not open audio device")
                        : new State.Ready());
    }

    @Override
    public void unload() {
        state.set(new State.Empty());
        playing.set(false);
    }

    @Override
    public void play() {
        playing.set(state.get() instanceof State.Ready);
    }

    @Override
    public void pause() {
        playing.set(false);
    }

    @Override
    public void seek(long ms) {
        position.set(ms);
    }

    @Override
    public void setRate(double rate) {
        this.rate = rate;
    }

    void runTo(long ms) {
        position.set(ms);
    }
}
