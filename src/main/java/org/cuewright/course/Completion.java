package org.cuewright.course;

import org.jspecify.annotations.Nullable;

/// When a unit is completed and passed, in the shape the player reads. `watched` and `passScaled` are 0..1.
public record Completion(
        String need,
        @Nullable Double watched,
        boolean answered,
        boolean passed,
        @Nullable Double passScaled,
        int maxPoints) {
    /// Whether a score exists at all.
    public boolean isGraded() {
        return maxPoints > 0;
    }
}
