package org.cuewright.media.ffmpeg;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cuewright.model.MediaFacts;
import org.cuewright.problem.Code;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What ffprobe said of a file, turned into facts and remarks.
record ProbeAnswer(
        Path file,
        String container,
        boolean fastStart,
        long durationMs,
        List<JsonNode> pictures,
        List<JsonNode> sounds,
        List<String> personal) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final long LONG_MS = 4 * 3_600_000L;
    private static final Set<String> PERSONAL =
            Set.of("artist", "author", "album_artist", "composer", "copyright", "owner", "location", "location-eng");

    static Outcome<ProbeAnswer> read(Path file, Optional<FileShape> shape, String json) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JacksonException e) {
            return Outcome.failed(Sources.problem(Code.MED_DAMAGED, file, e.getOriginalMessage()));
        }
        var format = root.path("format");
        var formats = format.path("format_name").asString("");
        var pictures = streams(root, "video");
        var sounds = streams(root, "audio");
        if (formats.endsWith("_pipe")) {
            return Outcome.failed(Sources.problem(Code.MED_STILL_PICTURE, file));
        }
        if (pictures.isEmpty() && sounds.isEmpty()) {
            return Outcome.failed(
                    shape.isPresent()
                            ? Sources.problem(Code.MED_DAMAGED, file, "neither picture nor sound can be found in it")
                            : Sources.problem(Code.MED_NOT_MEDIA, file));
        }
        if (!pictures.isEmpty() && (noFrames(pictures.getFirst()) || rate(pictures.getFirst()) <= 0)) {
            return Outcome.failed(withoutFrames(file));
        }
        var used = Stream.of(pictures, sounds)
                .flatMap(streams -> streams.stream().limit(1))
                .mapToLong(stream -> milliseconds(stream.path("duration")))
                .toArray();
        boolean allKnown = used.length > 0 && Arrays.stream(used).allMatch(ms -> ms > 0);
        return Outcome.done(new ProbeAnswer(
                file,
                shape.map(FileShape::container).orElse(formats.split(",", 2)[0]),
                shape.map(FileShape::fastStart).orElse(false),
                allKnown ? Arrays.stream(used).max().orElse(0) : milliseconds(format.path("duration")),
                pictures,
                sounds,
                personal(root)));
    }

    static Problem withoutFrames(Path file) {
        return Sources.problem(Code.MED_NO_FRAMES, file, "its picture track has no frames");
    }

    /// Whether the file promises a picture without telling how many frames it has.
    boolean mayLackFrames() {
        return !pictures.isEmpty() && pictures.getFirst().path("nb_frames").isMissingNode();
    }

    MediaFacts facts(long durationMs) {
        return new MediaFacts(
                container,
                durationMs,
                fastStart,
                pictures.stream().findFirst().map(ProbeAnswer::video),
                sounds.stream().findFirst().map(ProbeAnswer::audio));
    }

    List<Problem> remarks(long durationMs) {
        var remarks = new ArrayList<Problem>();
        if (pictures.isEmpty()) {
            remarks.add(Sources.problem(Code.MED_NO_PICTURE, file));
        }
        if (sounds.isEmpty()) {
            remarks.add(Sources.problem(Code.MED_NO_SOUND, file));
        }
        if (pictures.size() > 1) {
            remarks.add(Sources.problem(Code.MED_MORE_TRACKS, file, pictures.size(), "picture"));
        }
        if (sounds.size() > 1) {
            remarks.add(Sources.problem(Code.MED_MORE_TRACKS, file, sounds.size(), "sound"));
        }
        if (durationMs >= LONG_MS) {
            remarks.add(Sources.problem(
                    Code.MED_VERY_LONG, file, String.format(Locale.ROOT, "%.1f", durationMs / 3_600_000.0)));
        }
        if (!personal.isEmpty()) {
            remarks.add(Sources.problem(Code.MED_PERSONAL_DATA, file, String.join(", ", personal)));
        }
        return remarks;
    }

    /// The tracks of a kind; the cover picture of a song is none.
    private static List<JsonNode> streams(JsonNode root, String kind) {
        return StreamSupport.stream(root.path("streams").spliterator(), false)
                .filter(stream -> stream.path("codec_type").asString("").equals(kind))
                .filter(stream ->
                        stream.path("disposition").path("attached_pic").asInt(0) == 0)
                .toList();
    }

    private static MediaFacts.Video video(JsonNode stream) {
        return new MediaFacts.Video(
                stream.path("codec_name").asString("unknown"),
                stream.path("profile").asString("unknown"),
                stream.path("pix_fmt").asString("unknown"),
                stream.path("width").asInt(0),
                stream.path("height").asInt(0),
                rate(stream),
                rotation(stream));
    }

    private static MediaFacts.Audio audio(JsonNode stream) {
        return new MediaFacts.Audio(
                stream.path("codec_name").asString("unknown"),
                stream.path("channels").asInt(0),
                Math.toIntExact(Math.round(number(stream.path("sample_rate")))));
    }

    /// ffprobe counts counter-clockwise, -180 to 180; players can only turn by quarters.
    private static int rotation(JsonNode stream) {
        for (var side : stream.path("side_data_list")) {
            if (side.has("rotation")) {
                long quarters = Math.round(-side.path("rotation").asDouble(0) / 90);
                return (int) Math.floorMod(quarters, 4L) * 90;
            }
        }
        return 0;
    }

    private static boolean noFrames(JsonNode stream) {
        return stream.path("nb_frames").asString("").equals("0");
    }

    private static double rate(JsonNode stream) {
        double average = fraction(stream.path("avg_frame_rate").asString(""));
        return average > 0 ? average : fraction(stream.path("r_frame_rate").asString(""));
    }

    private static double fraction(String text) {
        var parts = text.split("/", 2);
        if (parts.length < 2 || !text.matches("\\d{1,18}/\\d{1,18}")) {
            return 0;
        }
        double below = Double.parseDouble(parts[1]);
        return below == 0 ? 0 : Double.parseDouble(parts[0]) / below;
    }

    private static long milliseconds(JsonNode seconds) {
        return Math.round(number(seconds) * 1000);
    }

    private static double number(JsonNode node) {
        var text = node.asString("");
        return text.matches("\\d{1,12}(\\.\\d{1,12})?") ? Double.parseDouble(text) : 0;
    }

    private static List<String> personal(JsonNode root) {
        return Stream.concat(
                        Stream.of(root.path("format")),
                        StreamSupport.stream(root.path("streams").spliterator(), false))
                .flatMap(part -> part.path("tags").propertyNames().stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> PERSONAL.contains(name) || name.contains("location") || name.contains("gps"))
                .collect(Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), List::copyOf));
    }
}
