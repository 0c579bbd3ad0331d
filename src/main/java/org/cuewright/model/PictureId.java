package org.cuewright.model;

/// Names a picture of the project.
public record PictureId(String value) implements Id {
    public PictureId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
