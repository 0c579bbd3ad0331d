package org.cuewright.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// How packages are made. `preset` is the key of an LMS; `perLesson` makes one SCO or AU of each lesson; `updates` are
/// packages exported before, newest first, whose learners are to go on where they are. Those that are replaced count
/// too.
public record ExportOptions(
        String preset,
        Optional<Path> templates,
        boolean perLesson,
        Optional<LrsAddress> lrs,
        boolean replace,
        List<Path> updates) {
    public static final ExportOptions DEFAULT =
            new ExportOptions("default", Optional.empty(), false, Optional.empty(), true, List.of());

    public ExportOptions {
        updates = List.copyOf(updates);
    }
}
