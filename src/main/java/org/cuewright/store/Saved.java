package org.cuewright.store;

import java.util.Map;
import java.util.Optional;
import org.cuewright.caption.Captions;

/// What a project's folder held when it was last read or written: the measure of what a save must write, and of what
/// somebody else has written meanwhile.
///
/// `fingerprint` is that of the project file, empty when there was none; `captions` is by file name.
public record Saved(StoredProject stored, Optional<String> fingerprint, Map<String, CaptionFile> captions) {
    /// One caption file as it was: absent without a `fingerprint`, and not `whole` when it holds more than was read.
    public record CaptionFile(Captions captions, Optional<String> fingerprint, boolean whole) {}

    public Saved {
        captions = Map.copyOf(captions);
    }
}
