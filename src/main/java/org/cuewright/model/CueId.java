package org.cuewright.model;

/// Names a cue; unique in the whole project, since it is the interaction id in learner records.
public record CueId(String value) implements Id {
    public CueId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
