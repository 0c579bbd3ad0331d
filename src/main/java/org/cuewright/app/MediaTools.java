package org.cuewright.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cuewright.media.ffmpeg.FfmpegConverter;
import org.cuewright.media.ffmpeg.FfmpegProbe;
import org.cuewright.media.ffmpeg.FfmpegTools;
import org.cuewright.problem.Outcome;

/// ffmpeg, looked for when it is first needed: most exports never do.
final class MediaTools {
    private final Map<String, String> environment;
    private final Path cache;
    private Optional<FfmpegTools> found = Optional.empty();

    MediaTools(Map<String, String> environment, Path home) {
        this.environment = environment;
        this.cache = FfmpegTools.userCache(environment, home);
    }

    /// Where this user's programs keep what can be made again.
    Path userCache() {
        return cache;
    }

    <T> Outcome<T> probing(Function<FfmpegProbe, Outcome<T>> work) {
        return tools().then(tools -> work.apply(new FfmpegProbe(tools)));
    }

    <T> Outcome<T> converting(Function<FfmpegConverter, Outcome<T>> work) {
        return tools().then(tools -> work.apply(new FfmpegConverter(tools)));
    }

    /// Only success is remembered, so that installing a missing library helps at once.
    private synchronized Outcome<FfmpegTools> tools() {
        if (found.isPresent()) {
            return Outcome.done(found.get());
        }
        return FfmpegTools.find(environment, cache).map(tools -> {
            found = Optional.of(tools);
            return tools;
        });
    }
}
