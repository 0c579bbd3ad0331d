package org.cuewright.model;

/// Names a chapter among those of one scene.
public record ChapterId(String value) implements Id {
    public ChapterId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
