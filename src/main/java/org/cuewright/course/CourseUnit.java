package org.cuewright.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// What one SCO or AU holds and tracks; most courses are a single one. `id` is an absolute IRI, unique in the course;
/// `key` is its name in files and manifests, `u1`, `u2`, …; `earlier` are the layouts whose bookmarks it can read.
public record CourseUnit(
        String id,
        String key,
        String title,
        List<CourseLesson> lessons,
        Completion completion,
        ResumePlan resume,
        List<EarlierLayout> earlier) {
    /// More are of no use to anybody who still learns.
    private static final int MOST_EARLIER = 8;

    public CourseUnit {
        lessons = List.copyOf(lessons);
        earlier = List.copyOf(earlier);
    }

    /// Reads the bookmarks of these too, newest first; one that is laid out like this unit needs no other.
    public CourseUnit after(List<EarlierLayout> layouts) {
        var known = new LinkedHashMap<String, EarlierLayout>();
        layouts.forEach(layout -> known.putIfAbsent(layout.hash(), layout));
        known.remove(resume.hash());
        return new CourseUnit(
                id,
                key,
                title,
                lessons,
                completion,
                resume,
                known.values().stream().limit(MOST_EARLIER).toList());
    }

    /// The pictures it shows, by entry name.
    public Set<String> pictures() {
        return ShownPictures.in(lessons);
    }
}
