package org.cuewright.fx.timeline;

/// Where the playhead is between two reports of the player, which come only ten times a second. `rate` is 0 while the
/// film stands.
record Playhead(long atMs, long reportedNs, double rate) {
    /// A report older than this is not trusted: the film may be waiting for data.
    private static final double LONGEST_GUESS_MS = 500;

    long at(long nowNs, long durationMs) {
        double since = Math.clamp((nowNs - reportedNs) / 1e6, 0, LONGEST_GUESS_MS);
        return Math.clamp(Math.round(atMs + since * rate), 0, Math.max(0, durationMs));
    }
}
