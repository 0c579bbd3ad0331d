package org.cuewright.model;

/// Names a caption track among those of one recording.
public record TrackId(String value) implements Id {
    public TrackId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
