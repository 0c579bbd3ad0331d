package org.cuewright.model;

/// A scene to go on with at the end of another, if a condition holds then.
public record Way(Condition when, SceneId to) {}
