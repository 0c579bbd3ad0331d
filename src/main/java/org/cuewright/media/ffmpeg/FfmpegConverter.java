package org.cuewright.media.ffmpeg;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.cuewright.media.MediaConverter;
import org.cuewright.media.MediaRecipe;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.cuewright.progress.Progress;

/// Converts by ffmpeg into a file beside the target, which takes its place only when complete.
public final class FfmpegConverter implements MediaConverter {
    private static final String TIME = "out_time_us=";
    private static final int LONGEST_GRAPH = 8_000; // Windows allows 32,767 characters for the whole command
    private static final double SLACK = 0.02;
    private static final long SLACK_MS = 1_000;

    private final FfmpegTools tools;

    public FfmpegConverter(FfmpegTools tools) {
        this.tools = tools;
    }

    @Override
    public Outcome<Path> convert(Path source, MediaRecipe recipe, Path target, Progress progress) {
        var obstacle = Sources.obstacle(source);
        if (obstacle.isPresent()) {
            return Outcome.failed(obstacle.get());
        }
        var folder = Optional.ofNullable(target.toAbsolutePath().getParent()).orElse(target.toAbsolutePath());
        var name = ".cuewright-" + UUID.randomUUID();
        var part = folder.resolve(name + ".part");
        var graph = folder.resolve(name + ".graph");
        try {
            Files.createDirectories(folder);
            Files.createFile(part);
            return convert(source, recipe, new Place(part, graph, target), progress);
        } catch (IOException e) {
            return Outcome.failed(isFull(e.toString()) ? full(target) : unwritable(folder, e));
        } finally {
            delete(part);
            delete(graph);
        }
    }

    /// The file being made, the filters it needs when they are too long for a command, and where it goes.
    private record Place(Path part, Path graph, Path target) {}

    private Outcome<Path> convert(Path source, MediaRecipe recipe, Place place, Progress progress) throws IOException {
        var command = new ConvertCommand(tools, source, recipe, place.part());
        var reached = new AtomicLong();
        var words = command.words(command.needsFilters() ? filters(recipe, place.graph()) : List.of());
        var run = Run.of(words, line -> hear(line, reached), () -> {
            progress.step("convert", Math.min(1, reached.get() / 1000.0 / recipe.lengthMs()));
            return !progress.cancelled();
        });
        return switch (run) {
            case Run.Exited end
            when end.ok() -> {
                Outcome<Path> done = finish(recipe, place, reached.get() / 1000);
                progress.step("convert", 1);
                yield done;
            }
            case Run.Exited(var _, var lastWords) ->
                Outcome.failed(
                        isFull(lastWords)
                                ? full(place.target())
                                : Sources.problem(Code.MED_CONVERSION_FAILED, source, lastWords));
            case Run.Stopped _ -> Outcome.failed(Sources.problem(Code.MED_CANCELLED, source));
            case Run.NotStarted(var why) ->
                Outcome.failed(Problem.of(Code.MED_TOOLS_BROKEN, Location.file(tools.ffmpeg()), tools.ffmpeg(), why));
        };
    }

    private static List<String> filters(MediaRecipe recipe, Path graph) throws IOException {
        var text = new FilterGraph(recipe).text();
        if (text.length() <= LONGEST_GRAPH) {
            return List.of("-filter_complex", text);
        }
        Files.writeString(graph, text);
        return List.of("-/filter_complex", graph.toString());
    }

    private static void hear(String line, AtomicLong reached) {
        if (line.startsWith(TIME) && line.length() < 32 && Character.isDigit(line.charAt(TIME.length()))) {
            reached.accumulateAndGet(Long.parseLong(line.substring(TIME.length())), Math::max);
        }
    }

    private static Outcome<Path> finish(MediaRecipe recipe, Place place, long reachedMs) throws IOException {
        try {
            Files.move(place.part(), place.target(), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(place.part(), place.target(), StandardCopyOption.REPLACE_EXISTING);
        }
        boolean isShort = reachedMs < recipe.lengthMs() * (1 - SLACK) - SLACK_MS;
        return Outcome.done(
                place.target(),
                isShort
                        ? List.of(Sources.problem(
                                Code.MED_CAME_OUT_SHORT,
                                place.target(),
                                seconds(recipe.lengthMs()),
                                seconds(reachedMs)))
                        : List.of());
    }

    private static String seconds(long ms) {
        return String.format(Locale.ROOT, "%.1f", ms / 1000.0);
    }

    private static boolean isFull(String words) {
        return words.contains("No space left on device") || words.contains("not enough space on the disk");
    }

    private static Problem full(Path target) {
        return Problem.of(Code.MED_DISK_FULL, Location.file(target), target);
    }

    private static Problem unwritable(Path folder, IOException e) {
        return Problem.of(
                Code.MED_TARGET_UNWRITABLE,
                Location.file(folder),
                folder,
                e.getClass().getSimpleName());
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // In the folder we could not write to: it was never there.
        }
    }
}
