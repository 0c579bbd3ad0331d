package org.cuewright.model;

/// What a scene shows: a recording and the parts of it that are kept.
public record Clip(MediaId media, EditList keep) {}
