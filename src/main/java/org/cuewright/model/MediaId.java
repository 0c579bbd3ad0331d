package org.cuewright.model;

/// Names a recording of the project.
public record MediaId(String value) implements Id {
    public MediaId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
