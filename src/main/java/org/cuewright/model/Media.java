package org.cuewright.model;

import java.util.List;
import java.util.Optional;

/// A recording of the project. `file` is relative to the project folder, with forward slashes; `sha256` is lower-case
/// hex and finds the file again when it was renamed.
public record Media(
        MediaId id,
        String file,
        String sha256,
        MediaFacts facts,
        Optional<Described> described,
        List<CaptionTrack> captions) {
    /// The same recording with what is to be seen spoken between its words.
    public record Described(String file, String sha256, MediaFacts facts) {
        public Described withFile(String file) {
            return new Described(file, sha256, facts);
        }
    }

    public Media {
        captions = List.copyOf(captions);
        Unique.check("caption track", captions, CaptionTrack::id);
    }

    public Media(MediaId id, String file, String sha256, MediaFacts facts, List<CaptionTrack> captions) {
        this(id, file, sha256, facts, Optional.empty(), captions);
    }

    public Optional<CaptionTrack> track(TrackId id) {
        return captions.stream().filter(track -> track.id().equals(id)).findFirst();
    }

    public Media withCaptions(List<CaptionTrack> captions) {
        return new Media(id, file, sha256, facts, described, captions);
    }

    public Media withFile(String file) {
        return new Media(id, file, sha256, facts, described, captions);
    }

    public Media withDescribed(Described described) {
        return new Media(id, file, sha256, facts, Optional.of(described), captions);
    }
}
