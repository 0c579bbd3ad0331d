package org.cuewright.caption;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The line that tells when a caption shows. `startMs` may lie after `endMs`: that is for the reader to judge.
record Timing(long startMs, long endMs, String rest) {
    static final String ARROW = "-->";

    private static final String TIME = "(?:(\\d{1,9}):)?(\\d{1,2}):(\\d{1,2})[.,](\\d{1,3})(?![\\d.,:])";
    private static final Pattern LINE = Pattern.compile("\\s*" + TIME + "\\s*-->\\s*" + TIME + "(.*)");

    static Optional<Timing> parse(String line) {
        if (!line.contains(ARROW)) {
            return Optional.empty();
        }
        var match = LINE.matcher(line);
        return match.matches() && isClock(match, 0) && isClock(match, 4)
                ? Optional.of(
                        new Timing(ms(match, 0), ms(match, 4), match.group(9).strip()))
                : Optional.empty();
    }

    /// `HH:MM:SS` and three digits after `point`.
    static String time(long ms, char point) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%c%03d",
                ms / 3_600_000,
                ms / 60_000 % 60,
                ms / 1000 % 60,
                point,
                ms % 1000);
    }

    private static boolean isClock(Matcher match, int before) {
        return Integer.parseInt(match.group(before + 2)) < 60 && Integer.parseInt(match.group(before + 3)) < 60;
    }

    private static long ms(Matcher match, int before) {
        var hours = match.group(before + 1);
        long minutes = (hours == null ? 0 : Long.parseLong(hours)) * 60 + Long.parseLong(match.group(before + 2));
        // ".5" is half a second, not five milliseconds.
        var fraction = (match.group(before + 4) + "00").substring(0, 3);
        return (minutes * 60 + Long.parseLong(match.group(before + 3))) * 1000 + Long.parseLong(fraction);
    }
}
