package org.cuewright.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cuewright.course.Course;
import org.cuewright.course.CourseMedia;
import org.cuewright.course.CoursePicture;
import org.cuewright.course.CourseUnit;

/// The entries that are the same for every standard: the player's style and words, the course as a script per unit,
/// media and pictures.
public final class CommonEntries {
    private CommonEntries() {}

    /// `json` writes one unit for the player, `file` finds the file of an entry of the course.
    public static List<Entry> of(
            Course course, BiFunction<Course, CourseUnit, String> json, Function<String, Path> file) {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry.Resource("player/player.css", "/player/player.css"));
        entries.add(PlayerStrings.of(course.language()));
        for (var files : UnitFiles.of(course)) {
            entries.add(new Entry.Text(files.script(), Scripts.global("course", json.apply(course, files.unit()))));
        }
        Stream.concat(
                        course.media().stream().flatMap(CourseMedia::files),
                        course.pictures().stream().map(CoursePicture::src))
                .forEach(name -> entries.add(new Entry.Copy(name, file.apply(name))));
        return List.copyOf(entries);
    }
}
