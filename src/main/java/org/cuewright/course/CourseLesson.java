package org.cuewright.course;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/// A lesson as the player walks it; `maxPoints` are those of the best path from start to an ending.
public record CourseLesson(
        String id,
        String title,
        String start,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CourseVariable> variables,
        List<CourseScene> scenes,
        int maxPoints) {
    public CourseLesson {
        variables = List.copyOf(variables);
        scenes = List.copyOf(scenes);
    }
}
