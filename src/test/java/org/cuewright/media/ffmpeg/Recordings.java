package org.cuewright.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cuewright.problem.Outcome;

/// Makes the recordings of `src/test/media/recipes.txt` on demand, with the ffmpeg that is being tested.
final class Recordings {
    static final Path CACHE = Path.of("target", "test-cache");
    private static final Path FOLDER = Path.of("target", "test-media");
    private static final Pattern OTHER = Pattern.compile("\\$\\{([^}]+)}");
    private static final FfmpegTools TOOLS = value(FfmpegTools.find(Map.of(), CACHE));
    private static final Map<String, Path> MADE = new HashMap<>();

    private Recordings() {}

    static FfmpegTools tools() {
        return TOOLS;
    }

    static synchronized Path recording(String name) {
        var made = MADE.get(name);
        if (made == null) {
            made = make(name);
            MADE.put(name, made);
        }
        return made;
    }

    static String ffmpeg(String... words) {
        return program(TOOLS.ffmpeg(), words);
    }

    static String ffprobe(String... words) {
        return program(TOOLS.ffprobe(), words);
    }

    static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value, var _) -> value;
            case Outcome.Failed<T>(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    static void assertNear(long expectedMs, double actualMs, double tolerance) {
        assertEquals((double) expectedMs, actualMs, tolerance);
    }

    private static Path make(String name) {
        try {
            Files.createDirectories(FOLDER);
            var file = FOLDER.resolve(name);
            var recipe = Files.readAllLines(Path.of("src", "test", "media", "recipes.txt")).stream()
                    .filter(line -> line.startsWith(name + " = "))
                    .findFirst()
                    .orElseThrow();
            var words = new ArrayList<>(List.of("-nostdin", "-v", "error", "-y"));
            Arrays.stream(recipe.substring(name.length() + 3).split(" ", -1))
                    .map(word -> OTHER.matcher(word)
                            .replaceAll(other -> Matcher.quoteReplacement(
                                    recording(other.group(1)).toString())))
                    .forEach(words::add);
            words.add(file.toString());
            ffmpeg(words.toArray(String[]::new));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String program(Path program, String... words) {
        var command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(words));
        var output = new StringBuilder();
        var run = Run.of(command, line -> output.append(line).append('\n'), () -> true);
        assertEquals(new Run.Exited(0, ""), run, () -> String.join(" ", command));
        return output.toString();
    }
}
