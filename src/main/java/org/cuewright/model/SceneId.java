package org.cuewright.model;

/// Names a scene; unique in the whole project.
public record SceneId(String value) implements Id {
    public SceneId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
