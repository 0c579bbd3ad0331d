package org.cuewright.caption;

import java.util.Locale;
import java.util.regex.Pattern;
import org.cuewright.model.Caption;

/// SubRip's loose markup to WebVTT's and back: bold, italic, underline and the top of the picture survive both ways.
final class SrtMarkup {
    private static final Pattern OVERRIDE = Pattern.compile("\\{\\\\[^}\\n]*}");
    private static final Pattern ALIGNMENT = Pattern.compile("\\{\\\\an([1-9])}");
    private static final Pattern FONT = Pattern.compile("</?font(?:\\s[^<>]*)?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ESCAPED_TAG = Pattern.compile("&lt;(/?)([biuBIU])>");
    private static final Pattern STYLED_TAG = Pattern.compile("<(/?[biu])(?:[.\\s][^<>]*)?>");
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^<>\\s]*)?\\s+([^<>]*)>");
    private static final Pattern OTHER_TAG = Pattern.compile("<(?!/?[biu]>)[^<>]*>");

    private static final String TOP = "line:0";
    private static final String MIDDLE = "line:50%";

    private SrtMarkup() {}

    static String read(String raw) {
        var plain = FONT.matcher(OVERRIDE.matcher(raw).replaceAll("")).replaceAll("");
        var escaped =
                plain.replace("&", "&amp;").replace(Timing.ARROW, "--&gt;").replace("<", "&lt;");
        return ESCAPED_TAG
                .matcher(escaped)
                .replaceAll(tag -> "<" + tag.group(1) + tag.group(2).toLowerCase(Locale.ROOT) + ">");
    }

    static String settings(String raw) {
        var match = ALIGNMENT.matcher(raw);
        if (!match.find()) {
            return "";
        }
        int place = Integer.parseInt(match.group(1));
        return place >= 7 ? TOP : place >= 4 ? MIDDLE : "";
    }

    /// A voice becomes `Name: text`; other tags are left out.
    static String write(Caption caption) {
        var voiced = VOICE.matcher(caption.text()).replaceAll("$1: ");
        var text = OTHER_TAG
                .matcher(STYLED_TAG.matcher(voiced).replaceAll("<$1>"))
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&lrm;", "\u200E")
                .replace("&rlm;", "\u200F")
                .replace("&nbsp;", "\u00A0")
                .replace("&amp;", "&");
        // What looks like an override would become one.
        var said = OVERRIDE.matcher(text).replaceAll("");
        return switch (caption.settings()) {
            case TOP -> "{\\an8}" + said;
            case MIDDLE -> "{\\an5}" + said;
            case String _ -> said;
        };
    }
}
