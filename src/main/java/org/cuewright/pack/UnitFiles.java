package org.cuewright.pack;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cuewright.course.Course;
import org.cuewright.course.CourseMedia;
import org.cuewright.course.CourseUnit;

/// The names of what belongs to one unit alone: its page, its course script, its media and
/// pictures. The suffix with the unit's key
/// appears only where there are several units.
public record UnitFiles(CourseUnit unit, String page, String script, Set<String> media) {
    public UnitFiles {
        media = new LinkedHashSet<>(media);
    }

    public static List<UnitFiles> of(Course course) {
        var single = course.units().size() == 1;
        return course.units().stream()
                .map(unit -> single
                        ? new UnitFiles(unit, "index.html", "course.js", media(course, unit))
                        : new UnitFiles(
                                unit,
                                "index-" + unit.key() + ".html",
                                "course-" + unit.key() + ".js",
                                media(course, unit)))
                .toList();
    }

    /// Those of `names` that this unit uses: its own and whatever belongs to no unit in particular.
    public List<String> among(List<String> names, List<UnitFiles> all) {
        return names.stream()
                .filter(name -> owns(name) || all.stream().noneMatch(other -> other.owns(name)))
                .sorted()
                .toList();
    }

    private boolean owns(String name) {
        return name.equals(page) || name.equals(script) || media.contains(name);
    }

    private static Set<String> media(Course course, CourseUnit unit) {
        var ids = new LinkedHashSet<String>();
        unit.lessons().forEach(lesson -> lesson.scenes().forEach(scene -> ids.add(scene.media())));
        var names = new LinkedHashSet<String>();
        course.media().stream()
                .filter(medium -> ids.contains(medium.id()))
                .flatMap(CourseMedia::files)
                .forEach(names::add);
        names.addAll(unit.pictures());
        return names;
    }
}
