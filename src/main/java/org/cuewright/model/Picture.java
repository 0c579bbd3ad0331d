package org.cuewright.model;

import java.util.Locale;
import java.util.Set;

/// A still picture of the project. `file` is relative to the project folder, with forward slashes, and is what texts
/// name it by; `sha256` is lower-case hex; `width` and `height` are pixels as shown.
public record Picture(PictureId id, String file, String sha256, int width, int height) {
    /// The endings of what every browser shows and what cannot hold a script.
    public static final Set<String> ENDINGS = Set.of("gif", "jpeg", "jpg", "png", "webp");

    public Picture {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a picture of no size");
        }
    }

    /// The file's, in lower case and without the dot; empty when it has none.
    public String ending() {
        int dot = file.lastIndexOf('.');
        return dot < 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /// Height by width.
    public double ratio() {
        return (double) height / width;
    }
}
