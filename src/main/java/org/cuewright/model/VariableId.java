package org.cuewright.model;

/// Names a variable among those of one lesson.
public record VariableId(String value) implements Id {
    public VariableId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
