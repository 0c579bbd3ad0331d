package org.cuewright.progress;

/// Watches a piece of long work: is told how far it is, and can ask it to stop. Called from the thread that works.
public interface Progress {
    /// Nobody watches and nobody stops it.
    Progress NONE = (what, fraction) -> {};

    /// `what` is being done, `fraction` of it (0..1) is behind.
    void step(String what, double fraction);

    /// Whether the work should stop soon and undo what it began.
    default boolean cancelled() {
        return false;
    }

    /// The part from `start` to `end` of this progress, as a progress of its own.
    default Progress part(double start, double end) {
        var whole = this;
        return new Progress() {
            @Override
            public void step(String what, double fraction) {
                whole.step(what, start + (end - start) * fraction);
            }

            @Override
            public boolean cancelled() {
                return whole.cancelled();
            }
        };
    }

    /// The same, but what is being done is always called `what`.
    default Progress named(String what) {
        var whole = this;
        return new Progress() {
            @Override
            public void step(String detail, double fraction) {
                whole.step(what, fraction);
            }

            @Override
            public boolean cancelled() {
                return whole.cancelled();
            }
        };
    }
}
