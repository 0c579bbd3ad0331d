package org.cuewright.course;

import java.util.List;
import java.util.Set;

/// What one SCO or AU holds and tracks; most courses are a single one. `id` is an absolute IRI, unique in the course;
/// `key` is its name in files and manifests, `u1`, `u2`, …
public record CourseUnit(
        String id, String key, String title, List<CourseLesson> lessons, Completion completion, ResumePlan resume) {
    public CourseUnit {
        lessons = List.copyOf(lessons);
    }

    /// The pictures it shows, by entry name.
    public Set<String> pictures() {
        return ShownPictures.in(lessons);
    }
}
