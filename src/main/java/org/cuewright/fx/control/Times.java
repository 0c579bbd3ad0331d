package org.cuewright.fx.control;

import java.util.Locale;
import org.cuewright.model.TimeRange;

/// Times as people read them.
public final class Times {
    private Times() {}

    /// `1:02`, with hours when there are any.
    public static String brief(long ms) {
        long seconds = ms / 1_000;
        long minutes = seconds / 60;
        return minutes < 60
                ? "%d:%02d".formatted(minutes, seconds % 60)
                : "%d:%02d:%02d".formatted(minutes / 60, minutes % 60, seconds % 60);
    }

    /// `1:02.5` where the tenth matters, otherwise as [#brief].
    public static String exact(long ms) {
        long thousandths = ms % 1_000;
        if (thousandths == 0) {
            return brief(ms);
        }
        return brief(ms)
                + String.format(Locale.ROOT, "%.3f", thousandths / 1_000.0)
                        .substring(1)
                        .replaceAll("0+$", "");
    }

    public static String span(TimeRange span) {
        return span.isEmpty() ? exact(span.startMs()) : exact(span.startMs()) + " – " + exact(span.endMs());
    }

    /// For ears: `1 minute 2 seconds`.
    public static String spoken(long ms) {
        long seconds = ms / 1_000;
        var text = new StringBuilder();
        say(text, seconds / 3_600, "hour");
        say(text, seconds / 60 % 60, "minute");
        if (seconds % 60 > 0 || text.isEmpty()) {
            say(text, seconds % 60, "second", true);
        }
        return text.toString();
    }

    private static void say(StringBuilder text, long count, String unit) {
        say(text, count, unit, false);
    }

    private static void say(StringBuilder text, long count, String unit, boolean evenNone) {
        if (count > 0 || evenNone) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(count)
                    .append(' ')
                    .append(unit)
                    .append(count == 1 ? "" : "s");
        }
    }
}
