package org.cuewright.caption;

import java.util.List;
import java.util.stream.Collectors;

/// The line rules that all caption files share.
final class CaptionText {
    private CaptionText() {}

    /// Without a byte order mark, with one kind of line end, NUL replaced (WebVTT 6.1).
    static String clean(String text) {
        var body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return body.replace("\r\n", "\n").replace('\r', '\n').replace('\0', '\uFFFD');
    }

    static List<String> lines(String text) {
        return List.of(clean(text).split("\n", -1));
    }

    /// What can stand inside a block: no empty line, which would end it.
    static String withoutEmptyLines(String text) {
        return text.lines().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
