package org.cuewright.course;

import java.util.List;

/// A lesson as the player walks it; `maxPoints` are those of the best path from start to an ending.
public record CourseLesson(String id, String title, String start, List<CourseScene> scenes, int maxPoints) {
    public CourseLesson {
        scenes = List.copyOf(scenes);
    }
}
