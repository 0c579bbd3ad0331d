package org.cuewright.media.ffmpeg;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cuewright.media.PictureFacts;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What ffprobe said of the first frame of a picture. Without a frame that can be decoded there is no picture.
final class PictureAnswer {
    /// What to ask it: the frame alone knows which way round a camera was held.
    static final List<String> QUESTION = List.of(
            "-read_intervals",
            "%+#1",
            "-show_entries",
            "stream=codec_name:frame=width,height:frame_side_data=rotation",
            "-of",
            "json");

    private static final Map<String, String> ENDINGS =
            Map.of("png", "png", "mjpeg", "jpg", "webp", "webp", "gif", "gif");
    private static final JsonMapper JSON = new JsonMapper();

    private PictureAnswer() {}

    static Optional<PictureFacts> read(String json) {
        try {
            var root = JSON.readTree(json);
            var ending =
                    ENDINGS.get(root.path("streams").path(0).path("codec_name").asString(""));
            var frame = root.path("frames").path(0);
            int width = frame.path("width").asInt(0);
            int height = frame.path("height").asInt(0);
            if (ending == null || width < 1 || height < 1) {
                return Optional.empty();
            }
            return Optional.of(
                    liesOnItsSide(frame)
                            ? new PictureFacts(ending, height, width)
                            : new PictureFacts(ending, width, height));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static boolean liesOnItsSide(JsonNode frame) {
        for (var side : frame.path("side_data_list")) {
            if (side.path("rotation").asInt(0) % 180 != 0) {
                return true;
            }
        }
        return false;
    }
}
