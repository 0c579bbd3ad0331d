package org.cuewright.fx.stage;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cuewright.model.Caption;
import org.cuewright.model.CaptionTrack;
import org.cuewright.model.Media;

/// The words below the picture at an instant, from the first caption track.
final class CaptionLine {
    private static final Pattern MARKUP = Pattern.compile("<[^>]*>");

    private CaptionLine() {}

    /// Empty text while nothing is said.
    static String at(Optional<Media> media, long atMs) {
        return media.flatMap(CaptionLine::track)
                .map(track -> track.captions().stream()
                        .filter(caption -> caption.span().contains(atMs))
                        .map(CaptionLine::plain)
                        .collect(Collectors.joining("\n")))
                .orElse("");
    }

    static Optional<CaptionTrack> track(Media media) {
        return media.captions().stream()
                .filter(track -> track.kind() != CaptionTrack.Kind.DESCRIPTIONS)
                .findFirst();
    }

    private static String plain(Caption caption) {
        return MARKUP.matcher(caption.text())
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", "\u00a0")
                .replace("&amp;", "&")
                .strip();
    }
}
