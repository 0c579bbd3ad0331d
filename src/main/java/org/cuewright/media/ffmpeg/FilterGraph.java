package org.cuewright.media.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cuewright.media.MediaRecipe;
import org.cuewright.media.MediaRecipe.Treatment;
import org.cuewright.model.MediaFacts;
import org.cuewright.model.TimeRange;

/// The filters that cut and even out a recording, as FFmpeg spells them.
///
/// A cut does not lay pieces end to end, where rounding each to whole frames would add up: every picture is moved to
/// the time its edit list says, then fitted to the beat once. Sound is cut by the sample from a track made gapless.
final class FilterGraph {
    private static final long SEEK_FROM_MS = 10_000;
    private static final long SEEK_MARGIN_MS = 5_000;

    private final MediaRecipe recipe;
    private final List<TimeRange> kept;
    private final long seekMs;

    FilterGraph(MediaRecipe recipe) {
        this.recipe = recipe;
        long firstMs = recipe.isCut() ? recipe.keep().kept().getFirst().startMs() : 0;
        this.seekMs = firstMs > SEEK_FROM_MS ? firstMs - SEEK_MARGIN_MS : 0;
        this.kept = recipe.keep().kept().stream()
                .map(range -> new TimeRange(range.startMs() - seekMs, range.endMs() - seekMs))
                .toList();
    }

    /// Where reading starts, so that a long lead-in that is cut away is not decoded; times in the graph count from
    /// here.
    long seekMs() {
        return seekMs;
    }

    /// How long reading goes on from there.
    long readMs() {
        return kept.getLast().endMs() + 1000;
    }

    /// The graph, with `[v]` and `[a]` as outputs for what is encoded.
    String text() {
        var chains = new ArrayList<String>();
        recipe.facts()
                .video()
                .filter(_ -> recipe.picture() == Treatment.ENCODE)
                .map(this::picture)
                .ifPresent(chains::add);
        recipe.facts()
                .audio()
                .filter(_ -> recipe.sound() == Treatment.ENCODE)
                .map(this::sound)
                .ifPresent(chains::add);
        return String.join(";", chains);
    }

    private String picture(MediaFacts.Video video) {
        var beat = "fps=" + FrameRate.of(video.frameRate()) + ":start_time=0";
        var filters = new ArrayList<String>(List.of("[0:V:0]" + beat));
        if (recipe.isCut()) {
            // Half a millisecond early: frame times are not whole milliseconds, those of the edit list are.
            filters.add("select='"
                    + kept.stream()
                            .map(range -> "gte(t," + early(range.startMs()) + ")*lt(t," + early(range.endMs()) + ")")
                            .collect(Collectors.joining("+"))
                    + "'");
            // Onto the beat at or before its time; the hundredths keep a time that is on the beat from falling off it.
            filters.add("setpts='floor((T-" + seconds(kept.getFirst().startMs())
                    + IntStream.range(1, kept.size())
                            .mapToObj(i -> "-gte(T," + early(kept.get(i).startMs()) + ")*"
                                    + seconds(kept.get(i).startMs()
                                            - kept.get(i - 1).endMs()))
                            .collect(Collectors.joining())
                    + ")/TB+0.02)'");
            filters.add(beat);
            // The end of the source also reaches the second beat, moved as if it had been kept.
            filters.add("trim=end=" + seconds(recipe.lengthMs()));
        }
        filters.addAll(recipe.height()
                .map(lines -> List.of("scale=" + video.widthAt(lines) + ":" + lines))
                .orElseGet(() -> size(video.shownWidth(), video.shownHeight())));
        filters.add("format=yuv420p[v]");
        return String.join(",", filters);
    }

    private static List<String> size(int width, int height) {
        if ((long) width * height > MediaRecipe.MOST_PIXELS) {
            double scale = Math.sqrt((double) MediaRecipe.MOST_PIXELS / width / height);
            return List.of("scale=" + even(width * scale) + ":" + even(height * scale));
        }
        int least = MediaRecipe.SMALLEST_SIDE;
        if (Math.min(width, height) < least) {
            return List.of("pad=" + Math.max(least, even(width + 1)) + ":" + Math.max(least, even(height + 1)));
        }
        return width % 2 == 0 && height % 2 == 0
                ? List.of()
                : List.of("crop=" + even(width) + ":" + even(height) + ":0:0");
    }

    private static int even(double pixels) {
        return 2 * (int) Math.floor(pixels / 2);
    }

    private String sound(MediaFacts.Audio audio) {
        var even = "[0:a:0]aresample=" + SoundRate.of(audio) + ":async=1:first_pts=0,aformat=channel_layouts="
                + (audio.channels() == 1 ? "mono" : "stereo");
        if (!recipe.isCut()) {
            return even + "[a]";
        }
        int n = kept.size();
        var text = new StringBuilder(even)
                .append(",apad=whole_dur=")
                .append(seconds(kept.getLast().endMs()))
                .append(",asplit=")
                .append(n)
                .append(labels("s", n));
        for (int i = 0; i < n; i++) {
            text.append(";[s%d]atrim=%s:%s,asetpts=PTS-STARTPTS[p%d]"
                    .formatted(
                            i,
                            seconds(kept.get(i).startMs()),
                            seconds(kept.get(i).endMs()),
                            i));
        }
        return text + ";" + labels("p", n) + "concat=n=" + n + ":v=0:a=1[a]";
    }

    private static String labels(String letter, int count) {
        return IntStream.range(0, count).mapToObj(i -> "[" + letter + i + "]").collect(Collectors.joining());
    }

    private static String early(long ms) {
        return ms == 0 ? "0" : String.format(Locale.ROOT, "%d.%03d5", (ms - 1) / 1000, (ms - 1) % 1000);
    }

    static String seconds(long ms) {
        return String.format(Locale.ROOT, "%d.%03d", ms / 1000, ms % 1000);
    }

    /// AAC knows only some rates, and browsers are surest of these.
    private static final class SoundRate {
        private static final List<Integer> KEPT = List.of(16_000, 22_050, 24_000, 32_000, 44_100, 48_000);

        static int of(MediaFacts.Audio audio) {
            return KEPT.contains(audio.sampleRate()) ? audio.sampleRate() : 48_000;
        }
    }
}
