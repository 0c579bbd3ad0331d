package org.cuewright.media.ffmpeg;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.jspecify.annotations.Nullable;

/// The two programs everything here runs, found and seen to start, and the H.264 encoder they offer.
public record FfmpegTools(Path ffmpeg, Path ffprobe, String h264) {
    /// Settings (environment variables) that name programs of the user's own instead of the bundled ones.
    public static final String FFMPEG = "CUEWRIGHT_FFMPEG";

    public static final String FFPROBE = "CUEWRIGHT_FFPROBE";

    private static final List<String> ENCODERS = List.of("libopenh264", "libx264");
    private static final Pattern LIBRARY = Pattern.compile("loading shared libraries: ([^:]+):");

    /// The programs `settings` name, else the bundled ones unpacked below `cache`; several processes may do so at once.
    public static Outcome<FfmpegTools> find(Map<String, String> settings, Path cache) {
        var ffmpeg = program("ffmpeg", settings.get(FFMPEG), cache);
        return ffmpeg.then(
                mpeg -> program("ffprobe", settings.get(FFPROBE), cache).then(probe -> tried(mpeg, probe)));
    }

    /// The folder of the bundled programs' libraries (libavcodec and its kin), for whoever must load them first.
    public static Outcome<Path> libraries(Path cache) {
        return program("ffmpeg", null, cache)
                .map(path -> Optional.ofNullable(path.getParent()).orElseThrow());
    }

    /// Where this user's programs keep what can be made again.
    public static Path userCache(Map<String, String> environment, Path home) {
        var os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return given(environment, "LOCALAPPDATA")
                    .orElse(home.resolve("AppData").resolve("Local"))
                    .resolve("Cuewright");
        }
        if (os.startsWith("mac")) {
            return home.resolve("Library").resolve("Caches").resolve("Cuewright");
        }
        return given(environment, "XDG_CACHE_HOME")
                .orElse(home.resolve(".cache"))
                .resolve("cuewright");
    }

    private static Optional<Path> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    private static Outcome<Path> program(String name, @Nullable String own, Path cache) {
        return own == null || own.isBlank() ? BundledFfmpeg.program(name, cache) : Outcome.done(Path.of(own));
    }

    private static Outcome<FfmpegTools> tried(Path ffmpeg, Path ffprobe) {
        var encoders = new ArrayList<String>();
        var problem = trouble(
                        ffmpeg,
                        List.of(ffmpeg.toString(), "-hide_banner", "-encoders"),
                        line -> ENCODERS.stream()
                                .filter(name -> line.contains(" " + name + " "))
                                .forEach(encoders::add))
                .or(() -> trouble(ffprobe, List.of(ffprobe.toString(), "-version"), _ -> {}));
        if (problem.isPresent()) {
            return Outcome.failed(problem.get());
        }
        return ENCODERS.stream()
                .filter(encoders::contains)
                .findFirst()
                .map(h264 -> Outcome.done(new FfmpegTools(ffmpeg, ffprobe, h264)))
                .orElseGet(() -> Outcome.failed(broken(ffmpeg, "it has neither libopenh264 nor libx264")));
    }

    private static Optional<Problem> trouble(Path program, List<String> command, Consumer<String> line) {
        return switch (Run.of(command, line, () -> true)) {
            case Run.Exited end when end.ok() -> Optional.empty();
            case Run.Exited(var code, var lastWords) -> {
                var library = LIBRARY.matcher(lastWords);
                yield Optional.of(
                        library.find()
                                ? Problem.of(Code.MED_TOOLS_LIBRARY, Location.file(program), library.group(1))
                                : broken(program, "exit code " + code + " " + lastWords));
            }
            case Run.Stopped _ ->
                Optional.of(Problem.of(Code.MED_CANCELLED, Location.file(program), "starting " + program));
            case Run.NotStarted(var why) -> Optional.of(broken(program, why));
        };
    }

    private static Problem broken(Path program, String why) {
        return Problem.of(Code.MED_TOOLS_BROKEN, Location.file(program), program, why.strip());
    }
}
