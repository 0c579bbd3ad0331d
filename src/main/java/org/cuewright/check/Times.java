package org.cuewright.check;

/// Times as people read them.
final class Times {
    private Times() {}

    /// `1:02.500`, with hours when there are any.
    static String text(long ms) {
        long seconds = ms / 1_000;
        String rest = "%02d.%03d".formatted(seconds % 60, ms % 1_000);
        long minutes = seconds / 60;
        return minutes < 60
                ? "%d:%s".formatted(minutes, rest)
                : "%d:%02d:%s".formatted(minutes / 60, minutes % 60, rest);
    }
}
