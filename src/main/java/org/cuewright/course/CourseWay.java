package org.cuewright.course;

/// The scene that follows another if a condition holds at its end.
public record CourseWay(CourseCondition when, String to) {}
