package org.cuewright.model;

import java.util.Optional;

/// When a course counts as completed. Parts that are absent or false ask nothing.
///
/// `watched` is the share of unique seconds to see, 0..1; `answered` asks for every required question; `passed` for a
/// score of at least the pass mark; `ended` for an ending of every lesson. `retakes` let a learner
/// begin again for another score.
public record CompletionRule(
        Need need,
        Optional<Double> watched,
        boolean answered,
        boolean passed,
        boolean ended,
        Optional<Retakes> retakes) {
    public CompletionRule(Need need, Optional<Double> watched, boolean answered, boolean passed) {
        this(need, watched, answered, passed, false, Optional.empty());
    }

    /// Whether all parts must hold or any one is enough.
    public enum Need {
        ALL,
        ANY
    }

    public boolean asksNothing() {
        return watched.isEmpty() && !answered && !passed && !ended;
    }
}
