package org.cuewright.caption;

import java.util.List;
import java.util.stream.Collectors;

/// The line rules that all caption files share.
final class CaptionText {
    private CaptionText() {}

    /// With one kind of line end, NUL replaced (WebVTT 6.1).
    static String clean(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replace('\0', '\uFFFD');
    }

    static String withoutMark(String file) {
        return file.startsWith("\uFEFF") ? file.substring(1) : file;
    }

    /// The lines of a whole file.
    static List<String> lines(String file) {
        return List.of(clean(withoutMark(file)).split("\n", -1));
    }

    /// What can stand inside a block: no empty line, which would end it.
    static String withoutEmptyLines(String text) {
        return text.lines().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
