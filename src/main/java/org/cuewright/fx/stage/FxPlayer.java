package org.cuewright.fx.stage;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.media.Media;
import javafx.scene.media.MediaException;
import javafx.scene.media.MediaPlayer;
import javafx.scene.media.MediaView;
import javafx.util.Duration;

/// JavaFX's media player, made honest: what it hides (no sound device, a picture it cannot decode) becomes a state.
public final class FxPlayer implements Player {
    private final MediaView picture = new MediaView();
    private final Codecs codecs;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Empty());
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper positionMs = new ReadOnlyLongWrapper();
    private Optional<MediaPlayer> current = Optional.empty();
    private double rate = 1;

    public FxPlayer(Codecs codecs) {
        this.codecs = codecs;
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
    }

    /// The picture; it fits itself into whatever `setFitWidth` and `setFitHeight` allow.
    public MediaView picture() {
        return picture;
    }

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
        return positionMs.getReadOnlyProperty();
    }

    @Override
    public void load(Path file) {
        unload();
        state.set(new State.Loading());
        codecs.load();
        try {
            var player = new MediaPlayer(new Media(file.toUri().toString()));
            current = Optional.of(player);
            watch(player);
            picture.setMediaPlayer(player);
        } catch (MediaException e) {
            broken(e);
        }
    }

    @Override
    public void unload() {
        current.ifPresent(MediaPlayer::dispose);
        current = Optional.empty();
        picture.setMediaPlayer(null);
        playing.set(false);
        positionMs.set(0);
        state.set(new State.Empty());
    }

    @Override
    public void play() {
        ready().ifPresent(player -> {
            if (positionMs.get() >= Math.round(player.getTotalDuration().toMillis())) {
                player.seek(Duration.ZERO);
            }
            player.setRate(rate);
            player.play();
        });
    }

    @Override
    public void pause() {
        ready().ifPresent(MediaPlayer::pause);
    }

    @Override
    public void seek(long ms) {
        ready().ifPresent(player -> player.seek(Duration.millis((double) ms)));
        positionMs.set(ms);
    }

    @Override
    public void setRate(double rate) {
        this.rate = rate;
        ready().ifPresent(player -> player.setRate(rate));
    }

    private Optional<MediaPlayer> ready() {
        return current.filter(_ -> state.get() instanceof State.Ready);
    }

    private void watch(MediaPlayer player) {
        player.setOnReady(() -> {
            boolean noPicture = player.getMedia().getWidth() == 0;
            if (noPicture) {
                // AV1 and the like: the player reports itself ready and stays black for ever.
                state.set(new State.Broken(Reason.FORMAT, "no picture"));
                return;
            }
            state.set(new State.Ready());
            player.setRate(rate);
            // Only a paused player shows the picture it was sought to.
            player.pause();
            player.seek(Duration.millis((double) positionMs.get()));
        });
        player.statusProperty().subscribe(status -> playing.set(status == MediaPlayer.Status.PLAYING));
        player.setOnEndOfMedia(player::pause);
        player.setOnError(() -> broken(player.getError()));
        player.currentTimeProperty().subscribe(time -> {
            if (state.get() instanceof State.Ready) {
                positionMs.set(Math.round(time.toMillis()));
            }
        });
    }

    private void broken(MediaException error) {
        playing.set(false);
        state.set(new State.Broken(reason(error), String.valueOf(error.getMessage())));
    }

    private static Reason reason(MediaException error) {
        var message = String.valueOf(error.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("audio device") || message.contains("audio sink")) {
            return Reason.NO_SOUND_DEVICE;
        }
        return switch (error.getType()) {
            case MEDIA_UNSUPPORTED, MEDIA_CORRUPTED, OPERATION_UNSUPPORTED -> Reason.FORMAT;
            case MEDIA_INACCESSIBLE, MEDIA_UNAVAILABLE, MEDIA_UNSPECIFIED, PLAYBACK_ERROR, PLAYBACK_HALTED, UNKNOWN ->
                Reason.NO_CODECS;
        };
    }
}
