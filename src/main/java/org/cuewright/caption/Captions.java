package org.cuewright.caption;

import java.util.Comparator;
import java.util.List;
import org.cuewright.model.Caption;
import org.cuewright.model.CaptionTrack;

/// What a caption file holds: captions in order of time, and what stood before the first of them.
public record Captions(String preamble, List<Caption> list) {
    public static final Captions NONE = new Captions("", List.of());

    public Captions {
        list = list.stream()
                .sorted(Comparator.comparingLong(caption -> caption.span().startMs()))
                .toList();
    }

    public static Captions of(CaptionTrack track) {
        return new Captions(track.preamble(), track.captions());
    }

    /// The track with these captions in place of its own.
    public CaptionTrack on(CaptionTrack track) {
        return new CaptionTrack(track.id(), track.kind(), track.language(), track.label(), list, preamble);
    }
}
