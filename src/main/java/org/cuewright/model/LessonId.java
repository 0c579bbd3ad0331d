package org.cuewright.model;

/// Names a lesson of the course.
public record LessonId(String value) implements Id {
    public LessonId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
