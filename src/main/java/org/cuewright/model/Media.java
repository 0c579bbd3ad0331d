package org.cuewright.model;

import java.util.List;
import java.util.Optional;

/// A recording of the project. `file` is relative to the project folder, with forward slashes; `sha256` is lower-case
/// hex and finds the file again when it was renamed.
public record Media(MediaId id, String file, String sha256, MediaFacts facts, List<CaptionTrack> captions) {
    public Media {
        captions = List.copyOf(captions);
        Unique.check("caption track", captions, CaptionTrack::id);
    }

    public Optional<CaptionTrack> track(TrackId id) {
        return captions.stream().filter(track -> track.id().equals(id)).findFirst();
    }

    public Media withCaptions(List<CaptionTrack> captions) {
        return new Media(id, file, sha256, facts, captions);
    }

    public Media withFile(String file) {
        return new Media(id, file, sha256, facts, captions);
    }
}
