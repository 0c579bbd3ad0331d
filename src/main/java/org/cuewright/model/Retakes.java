package org.cuewright.model;

import java.util.Optional;

/// How often a graded course may be taken again once it has been gone through, without end where `most` is absent, and
/// which score counts. Whoever has passed stays passed.
public record Retakes(Optional<Integer> most, Keep keep) {
    /// Of several scores.
    public enum Keep {
        BEST,
        LAST,
        FIRST
    }
}
