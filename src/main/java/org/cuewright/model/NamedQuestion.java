package org.cuewright.model;

/// A question under the id that its answers are recorded by.
public record NamedQuestion(CueId id, Question question) {}
