package org.cuewright.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cuewright.media.MediaRecipe;
import org.cuewright.media.ffmpeg.FfmpegTools;
import org.cuewright.model.EditList;
import org.cuewright.model.Media;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.cuewright.progress.Progress;

/// Files for the window to play, which takes only H.264 and AAC in MP4, and no sound on a computer without a device.
public final class StageMedia {
    private final MediaTools tools;

    StageMedia(MediaTools tools) {
        this.tools = tools;
    }

    /// A copy of a recording that the window can play, made once and kept in the project's cache.
    public Outcome<Path> proxy(ProjectSession session, Media media, Progress progress) {
        return proxy(session, media, recipe(media), progress);
    }

    /// The same without sound.
    public Outcome<Path> silentProxy(ProjectSession session, Media media, Progress progress) {
        return proxy(session, media, recipe(media).silent(), progress);
    }

    /// The folder of the native libraries that decode video, to be loaded before the first is played.
    public Outcome<Path> nativeLibraries() {
        return FfmpegTools.libraries(tools.userCache());
    }

    private Outcome<Path> proxy(ProjectSession session, Media media, MediaRecipe recipe, Progress progress) {
        var folder = session.cache().resolve("stage");
        var target = folder.resolve(recipe.hash(media.sha256()) + ".mp4");
        if (Files.isRegularFile(target)) {
            return Outcome.done(target);
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException _) {
            return Outcome.failed(Problem.of(Code.APP_CACHE_UNWRITABLE, Location.file(folder), folder));
        }
        return tools.converting(converter -> converter.convert(session.mediaFile(media), recipe, target, progress));
    }

    private static MediaRecipe recipe(Media media) {
        return MediaRecipe.of(media.facts(), EditList.whole(media.facts().durationMs()));
    }
}
