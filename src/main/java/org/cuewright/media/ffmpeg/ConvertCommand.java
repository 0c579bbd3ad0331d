package org.cuewright.media.ffmpeg;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cuewright.media.MediaRecipe;
import org.cuewright.media.MediaRecipe.Treatment;
import org.cuewright.model.MediaFacts;

/// A recipe as the words ffmpeg is called with.
record ConvertCommand(FfmpegTools tools, Path source, MediaRecipe recipe, Path target) {
    private static final double BITS_PER_PIXEL = 0.08;
    private static final long LEAST_BITS = 150_000;
    private static final int KEYFRAME_SECONDS = 2;

    /// What follows the program, `filters` being the graph or the option that reads it from a file.
    List<String> words(List<String> filters) {
        var words =
                new ArrayList<>(List.of(tools.ffmpeg().toString(), "-hide_banner", "-nostdin", "-v", "error", "-y"));
        words.addAll(List.of("-progress", "pipe:1", "-stats_period", "0.2"));
        words.addAll(Sources.safety());
        if (recipe.isCut()) {
            var graph = new FilterGraph(recipe);
            words.addAll(List.of("-ss", FilterGraph.seconds(graph.seekMs())));
            words.addAll(List.of("-t", FilterGraph.seconds(graph.readMs())));
        }
        words.addAll(List.of("-i", Sources.url(source)));
        words.addAll(filters);
        switch (recipe.picture()) {
            case COPY -> words.addAll(List.of("-map", "0:V:0", "-c:v", "copy"));
            case ENCODE -> words.addAll(picture(recipe.facts().video().orElseThrow()));
            case DROP -> {}
        }
        switch (recipe.sound()) {
            case COPY -> words.addAll(List.of("-map", "0:a:0", "-c:a", "copy"));
            case ENCODE -> words.addAll(sound(recipe.facts().audio().orElseThrow()));
            case DROP -> {}
        }
        // No creation time, no place, no name, no version of ours: equal input, equal bytes, and nothing private.
        words.addAll(List.of("-map_metadata", "-1", "-map_metadata:s:v", "-1", "-map_metadata:s:a", "-1"));
        words.addAll(List.of("-map_chapters", "-1", "-write_tmcd", "0"));
        words.addAll(List.of("-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact"));
        words.addAll(List.of("-movflags", "+faststart", "-f", "mp4", Sources.url(target)));
        return words;
    }

    boolean needsFilters() {
        return recipe.picture() == Treatment.ENCODE || recipe.sound() == Treatment.ENCODE;
    }

    /// One thread: with more, OpenH264 balances its slices by load and two runs differ.
    private List<String> picture(MediaFacts.Video video) {
        var rate = FrameRate.of(video.frameRate());
        long own = (long) video.width() * video.height();
        long pixels = recipe.height()
                .map(lines -> (long) video.widthAt(lines) * lines)
                .orElse(Math.min(own, MediaRecipe.MOST_PIXELS));
        long bits = Math.max(LEAST_BITS, Math.round(pixels * rate.perSecond() * BITS_PER_PIXEL));
        var words = new ArrayList<>(List.of("-map", "[v]", "-c:v", tools.h264(), "-profile:v", "high"));
        words.addAll(List.of("-pix_fmt", "yuv420p", "-b:v", String.valueOf(bits), "-threads:v", "1"));
        words.addAll(List.of("-g", String.valueOf(Math.round(rate.perSecond() * KEYFRAME_SECONDS))));
        words.addAll(List.of("-fps_mode:v", "cfr", "-r:v", rate.toString()));
        return words;
    }

    private static List<String> sound(MediaFacts.Audio audio) {
        return List.of("-map", "[a]", "-c:a", "aac", "-b:a", audio.channels() == 1 ? "96k" : "160k");
    }
}
