package org.cuewright.course;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// When a unit is completed and passed, in the shape the player reads. `watched` and `passScaled` are 0..1.
public record Completion(
        String need,
        @Nullable Double watched,
        boolean answered,
        boolean passed,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean ended,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Again retakes,

        @Nullable Double passScaled,
        int maxPoints) {
    public Completion(
            String need,
            @Nullable Double watched,
            boolean answered,
            boolean passed,
            @Nullable Double passScaled,
            int maxPoints) {
        this(need, watched, answered, passed, false, null, passScaled, maxPoints);
    }

    /// How often the unit may be taken again, null for without end, and whether the best, last or first score counts.
    public record Again(@Nullable Integer most, String keep) {}

    /// Whether a score exists at all.
    public boolean isGraded() {
        return maxPoints > 0;
    }
}
