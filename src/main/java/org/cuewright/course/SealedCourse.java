package org.cuewright.course;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A course that nobody reads in passing: its JSON under a mask, as a text that `unsealed` of the player reads.
///
/// The key stands in front of it, so this keeps answers from the eye and from text search, and from nobody who means
/// it.
public final class SealedCourse {
    private SealedCourse() {}

    /// A JSON text of the revision, a colon, and the masked course in base64url.
    public static String write(Course course, CourseUnit unit) {
        var bytes = CourseJson.write(course, unit).getBytes(StandardCharsets.UTF_8);
        mask(bytes, course.revision());
        var hidden = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return JsonMapper.shared().writeValueAsString(course.revision() + ":" + hidden);
    }

    /// The JSON of a page, sealed or not; empty when it is neither.
    public static Optional<String> open(String page) {
        try {
            var tree = JsonMapper.shared().readTree(page);
            if (!tree.isString()) {
                return Optional.of(page);
            }
            var text = tree.stringValue();
            int colon = text.lastIndexOf(':');
            var bytes = Base64.getUrlDecoder().decode(text.substring(colon + 1));
            mask(bytes, text.substring(0, Math.max(0, colon)));
            return Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (JacksonException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Numbers that look drawn, by the key: FNV-1a, then mulberry32, as `randomOf` in the player.
    private static void mask(byte[] bytes, String key) {
        int state = 0x811c9dc5;
        for (int i = 0; i < key.length(); i++) {
            state = (state ^ key.charAt(i)) * 0x01000193;
        }
        for (int i = 0; i < bytes.length; i++) {
            state += 0x6d2b79f5;
            int mixed = (state ^ (state >>> 15)) * (1 | state);
            mixed = (mixed + (mixed ^ (mixed >>> 7)) * (61 | mixed)) ^ mixed;
            bytes[i] ^= (byte) ((mixed ^ (mixed >>> 14)) >>> 24);
        }
    }
}
