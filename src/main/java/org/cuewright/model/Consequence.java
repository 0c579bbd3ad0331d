package org.cuewright.model;

import java.util.List;
import java.util.Optional;

/// What follows an answer: the scene that Continue leads to, in place of the rest of this one, and changed variables.
public record Consequence(Optional<SceneId> to, List<Variable.Change> changes) {
    public static final Consequence NONE = new Consequence(Optional.empty(), List.of());

    public Consequence {
        changes = List.copyOf(changes);
    }

    public boolean isNone() {
        return equals(NONE);
    }
}
