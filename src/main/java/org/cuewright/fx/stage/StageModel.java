package org.cuewright.fx.stage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.cuewright.fx.project.Shown;
import org.cuewright.fx.project.Viewpoint;
import org.cuewright.fx.work.Tasks;
import org.cuewright.fx.work.Watched;
import org.cuewright.model.Cue;
import org.cuewright.model.Media;
import org.cuewright.model.MediaFacts;
import org.cuewright.model.Project;
import org.cuewright.model.Scene;
import org.cuewright.problem.Outcome;
import org.cuewright.progress.Progress;

/// Which film is on the stage and where in it one is; turns keys and buttons into movements.
public final class StageModel {
    public static final List<Double> RATES = List.of(0.5, 0.75, 1.0, 1.25, 1.5, 2.0);

    private static final double USUAL_FRAME_RATE = 25;

    private final Viewpoint viewpoint;
    private final Function<Media, Path> files;
    private final Player player;
    private final StageCopies copies;
    private final Tasks tasks;
    private final ObservableValue<List<Scene>> scenes;
    private final ObservableValue<String> caption;
    private final ReadOnlyObjectWrapper<Film> film = new ReadOnlyObjectWrapper<>(new Film.None());
    private final ReadOnlyDoubleWrapper copied = new ReadOnlyDoubleWrapper();
    private final DoubleProperty rate = new SimpleDoubleProperty(1);
    private final Subscription watching;
    private Optional<Media> loaded = Optional.empty();
    private Optional<Watched> copying = Optional.empty();
    private boolean silent;
    private boolean closed;

    public StageModel(
            ObservableValue<Project> project,
            Viewpoint viewpoint,
            Function<Media, Path> files,
            Player player,
            StageCopies copies,
            Tasks tasks) {
        this.viewpoint = viewpoint;
        this.files = files;
        this.player = player;
        this.copies = copies;
        this.tasks = tasks;
        scenes = project.map(Project::scenes);
        caption = Bindings.createStringBinding(
                () -> CaptionLine.at(shown().flatMap(Shown::media), viewpoint.positionMs()),
                viewpoint.shown(),
                viewpoint.positionProperty());
        watching = Subscription.combine(
                viewpoint.shown().subscribe(this::show),
                viewpoint.seekProperty().subscribe((_, seek) -> player.seek(seek.atMs())),
                player.positionProperty().subscribe((_, at) -> {
                    if (player.stateProperty().get() instanceof Player.State.Ready) {
                        viewpoint.playedTo(at.longValue());
                    }
                }),
                player.stateProperty().subscribe(this::retryInSilence),
                rate.subscribe(value -> player.setRate(value.doubleValue())));
    }

    ReadOnlyObjectProperty<Film> filmProperty() {
        return film.getReadOnlyProperty();
    }

    /// How much of a copy is made, 0..1, while the film is `Copying`.
    ReadOnlyDoubleProperty copiedProperty() {
        return copied.getReadOnlyProperty();
    }

    public ObservableValue<List<Scene>> scenes() {
        return scenes;
    }

    public ObservableValue<String> caption() {
        return caption;
    }

    public DoubleProperty rateProperty() {
        return rate;
    }

    public Player player() {
        return player;
    }

    public Viewpoint viewpoint() {
        return viewpoint;
    }

    public Optional<Shown> shown() {
        return viewpoint.shown().getValue();
    }

    /// Whether the picture is there, or it is certain that none will come.
    public boolean isSettled() {
        return switch (film.get()) {
            case Film.Opening _, Film.Copying _ -> false;
            case Film.None _, Film.Missing _, Film.Unplayable _ -> true;
            case Film.Playable _ ->
                switch (player.stateProperty().get()) {
                    case Player.State.Empty _, Player.State.Loading _ -> false;
                    case Player.State.Ready _, Player.State.Broken _ -> true;
                };
        };
    }

    public void playOrPause() {
        if (player.playingProperty().get()) {
            player.pause();
        } else {
            player.play();
        }
    }

    public void pause() {
        player.pause();
    }

    public void step(long ms) {
        viewpoint.seek(viewpoint.positionMs() + ms);
    }

    /// Steps by pictures; the film stops, since nobody looks at single pictures while it runs.
    public void stepFrames(int frames) {
        player.pause();
        step(Math.round(frames * 1_000 / frameRate()));
    }

    public void toStart() {
        viewpoint.seek(0);
    }

    public void toEnd() {
        shown().ifPresent(there -> viewpoint.seek(there.durationMs()));
    }

    public void toNextCue() {
        cues().stream()
                .filter(cue -> cue.span().startMs() > viewpoint.positionMs())
                .findFirst()
                .ifPresent(viewpoint::goTo);
    }

    public void toPreviousCue() {
        cues().stream()
                .filter(cue -> cue.span().startMs() < viewpoint.positionMs())
                .max(Comparator.comparingLong(cue -> cue.span().startMs()))
                .ifPresent(viewpoint::goTo);
    }

    public void close() {
        closed = true;
        copying.ifPresent(Watched::cancel);
        watching.unsubscribe();
        player.unload();
    }

    private List<Cue> cues() {
        return shown().map(there -> there.scene().cues().list()).orElse(List.of());
    }

    private double frameRate() {
        return shown().flatMap(Shown::media)
                .flatMap(media -> media.facts().video())
                .map(MediaFacts.Video::frameRate)
                .filter(value -> value > 0)
                .orElse(USUAL_FRAME_RATE);
    }

    private void show(Optional<Shown> there) {
        var media = there.flatMap(Shown::media);
        boolean same = media.map(Media::file).equals(loaded.map(Media::file));
        if (same) {
            return;
        }
        loaded = media;
        copying.ifPresent(Watched::cancel);
        silent = false;
        player.unload();
        film.set(media.isPresent() ? new Film.Opening() : new Film.None());
        media.ifPresent(medium -> {
            var file = files.apply(medium);
            tasks.run(() -> Files.isRegularFile(file), exists -> begin(medium, file, exists));
        });
    }

    private void begin(Media media, Path file, boolean exists) {
        if (isOutdated(media)) {
            return;
        }
        if (!exists) {
            film.set(new Film.Missing(file));
        } else if (Film.isPlayable(media.facts())) {
            load(file);
        } else {
            copy(media, Film.format(media), copies::playable);
        }
    }

    private void load(Path file) {
        long at = viewpoint.positionMs();
        film.set(new Film.Playable(file));
        player.load(file);
        player.seek(at);
    }

    /// Without a sound device the player halts at once, so it gets a copy without sound; that one cannot fail so.
    private void retryInSilence(Player.State state) {
        boolean noSound =
                state instanceof Player.State.Broken(var reason, var _) && reason == Player.Reason.NO_SOUND_DEVICE;
        if (noSound && !silent) {
            silent = true;
            loaded.ifPresent(media -> copy(media, "", copies::silent));
        }
    }

    private void copy(Media media, String why, BiFunction<Media, Progress, Outcome<Path>> maker) {
        var progress = new Watched(tasks);
        copying = Optional.of(progress);
        copied.bind(progress.fractionProperty());
        film.set(new Film.Copying(why));
        tasks.run(() -> maker.apply(media, progress), outcome -> {
            if (isOutdated(media)) {
                return;
            }
            copied.unbind();
            switch (outcome) {
                case Outcome.Done<Path>(var file, var _) -> load(file);
                case Outcome.Failed<Path>(var problems) -> film.set(new Film.Unplayable(problems));
            }
        });
    }

    private boolean isOutdated(Media media) {
        return closed || !loaded.map(Media::file).equals(Optional.of(media.file()));
    }
}
