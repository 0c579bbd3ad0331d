package org.cuewright.app;

import java.nio.file.Path;
import java.util.Optional;

/// How packages are made. `preset` is the key of an LMS; `perLesson` makes one SCO or AU of each lesson.
public record ExportOptions(
        String preset, Optional<Path> templates, boolean perLesson, Optional<LrsAddress> lrs, boolean replace) {
    public static final ExportOptions DEFAULT =
            new ExportOptions("default", Optional.empty(), false, Optional.empty(), true);
}
