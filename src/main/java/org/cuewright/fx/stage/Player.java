package org.cuewright.fx.stage;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

/// Plays one film at a time; what it does shows in its properties, on the window's thread.
public interface Player {
    /// How far a film has come, or why it does not.
    sealed interface State {
        /// There is no film.
        record Empty() implements State {}

        /// The film is being opened.
        record Loading() implements State {}

        /// Its picture is there.
        record Ready() implements State {}

        /// It will not play.
        record Broken(Reason reason, String detail) implements State {}
    }

    /// Why a film that looked right does not play.
    enum Reason {
        /// It has sound and the computer has no sound device.
        NO_SOUND_DEVICE,
        /// The player cannot decode it.
        FORMAT,
        /// The player's codecs are missing on this computer.
        NO_CODECS
    }

    ReadOnlyObjectProperty<State> stateProperty();

    ReadOnlyBooleanProperty playingProperty();

    ReadOnlyLongProperty positionProperty();

    /// Shows the first picture of `file`, paused.
    void load(Path file);

    void unload();

    void play();

    void pause();

    void seek(long ms);

    void setRate(double rate);
}
