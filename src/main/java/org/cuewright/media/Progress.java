package org.cuewright.media;

/// Hears how far long work has come, and may call it off.
public interface Progress {
    /// Hears nothing, never calls off.
    Progress NONE = new Progress() {
        @Override
        public void step(String what, double fraction) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /// `what` is being done and `fraction` of it, 0 to 1, is behind us. Called on the working thread.
    void step(String what, double fraction);

    boolean cancelled();
}
