package org.cuewright.course;

/// A variable of a lesson as whole numbers from `min` to `max`, `initial` at first: false and true are 0 and 1, names
/// their places in the author's list.
public record CourseVariable(String id, int min, int max, int initial) {}
