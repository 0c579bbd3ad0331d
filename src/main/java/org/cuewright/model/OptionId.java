package org.cuewright.model;

/// Names an option among those of one question.
public record OptionId(String value) implements Id {
    public OptionId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
