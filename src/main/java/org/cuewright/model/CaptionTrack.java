package org.cuewright.model;

import java.util.List;

/// What is said and heard in a recording, written in one language. `language` is a BCP-47 tag.
///
/// `preamble` is what stood before the first caption of an imported file (header text, styles, notes), kept as it was.
public record CaptionTrack(
        TrackId id, Kind kind, String language, String label, List<Caption> captions, String preamble) {
    /// What a track is for, by the names of HTML's `track` element.
    public enum Kind {
        /// Speech and the sounds that matter, for those who cannot hear them.
        CAPTIONS,
        /// Speech in another language.
        SUBTITLES,
        /// What is seen, for those who cannot see it.
        DESCRIPTIONS
    }

    public CaptionTrack {
        captions = List.copyOf(captions);
    }

    public CaptionTrack(TrackId id, Kind kind, String language, String label, List<Caption> captions) {
        this(id, kind, language, label, captions, "");
    }
}
