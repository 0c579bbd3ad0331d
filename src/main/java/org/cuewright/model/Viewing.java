package org.cuewright.model;

/// How freely a learner moves about. `revisit` lets them go back to scenes on their way; once the course is completed,
/// and in a review, everybody moves freely.
public record Viewing(Seeking seeking, boolean revisit) {
    /// Where the learner may jump to within a scene. No seeking leads past a required question or a branch.
    public enum Seeking {
        /// Anywhere.
        FREE,
        /// Only into what was watched already.
        WATCHED,
        /// Nowhere until the scene was watched to its end.
        LINEAR
    }

    public static final Viewing FREE = new Viewing(Seeking.FREE, true);
}
