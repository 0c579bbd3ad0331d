package org.cuewright.preview;

/// How the stand-ins misbehave on purpose; so far they never do.
public record Faults() {
    public static final Faults NONE = new Faults();
}
