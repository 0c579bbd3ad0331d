package org.cuewright.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cuewright.course.Completion;
import org.cuewright.course.Course;
import org.cuewright.course.CourseLesson;
import org.cuewright.course.CourseMedia;
import org.cuewright.course.CourseScene;
import org.cuewright.course.CourseUnit;
import org.cuewright.course.ResumePlan;
import org.cuewright.model.MediaId;
import org.cuewright.model.Theme;
import org.cuewright.model.Viewing;
import org.cuewright.pack.cmi5.Cmi5Packager;
import org.cuewright.pack.scorm12.Scorm12Packager;
import org.cuewright.pack.scorm2004.Scorm2004Packager;
import org.cuewright.pack.web.WebPackager;
import org.cuewright.problem.Outcome;
import org.cuewright.progress.Progress;
import org.jspecify.annotations.Nullable;

/// Courses made by hand, with files that only look like media.
public final class SampleCourses {
    public static final List<Packager> PACKAGERS =
            List.of(new Scorm12Packager(), new Scorm2004Packager(), new Cmi5Packager(), new WebPackager());

    public static final Completion GRADED = new Completion("all", 0.95, true, true, 0.8, 3);
    public static final Completion WATCHED = new Completion("all", 0.9, false, false, null, 0);

    private SampleCourses() {}

    /// One unit, graded, with a title that needs every kind of escaping.
    public static Course single() {
        return course("Safety & <care> \"first\" \u0007']]> 😀", List.of(unit("u1", "Lesson one", GRADED)));
    }

    public static Course with(Completion completion) {
        return course("A course", List.of(unit("u1", "Lesson one", completion)));
    }

    /// Two units with a media file each.
    public static Course twoUnits() {
        return course("Two parts", List.of(unit("u1", "Part one", GRADED), unit("u2", "Part two", WATCHED)));
    }

    private static Course course(String title, List<CourseUnit> units) {
        var media = units.stream()
                .map(unit -> new CourseMedia(
                        "m" + unit.key(),
                        "media/" + unit.key() + ".mp4",
                        60_000,
                        1280,
                        720,
                        List.of(),
                        new MediaId("m" + unit.key()),
                        Optional.empty()))
                .toList();
        return new Course(
                "urn:uuid:6f0c1d52-8f1e-4f7e-9a43-0d9f5a3f8b11",
                title,
                "What to do & what not to.",
                "en",
                "1.0.0",
                "1.0.0+3fa9c2d41b0e",
                Theme.DEFAULT,
                Viewing.FREE,
                media,
                List.of(),
                units);
    }

    private static CourseUnit unit(String key, String title, Completion completion) {
        var scene = new CourseScene(
                "s" + key, "Scene", "m" + key, 60_000, List.of(), null, List.of(), List.of(), List.of());
        var lesson = new CourseLesson("l" + key, title, scene.id(), List.of(), List.of(scene), completion.maxPoints());
        return new CourseUnit(
                "https://example.org/course/" + key,
                key,
                title,
                List.of(lesson),
                completion,
                new ResumePlan("AAAA", List.of()),
                List.of());
    }

    /// The entries of one standard; `folder` gets the files that stand for media.
    public static List<Entry> entries(Packager packager, Course course, PackagingOptions options, Path folder)
            throws IOException {
        return switch (packager.entries(input(course, options, folder))) {
            case Outcome.Done<List<Entry>>(var entries, var _) -> entries;
            case Outcome.Failed<List<Entry>> failed -> throw new AssertionError(failed.problems());
        };
    }

    public static PackageInput input(Course course, PackagingOptions options, Path folder) throws IOException {
        for (var media : course.media()) {
            var file = folder.resolve(media.src());
            Files.createDirectories(file.getParent());
            Files.write(file, fakeVideo(media.id()));
        }
        var common = CommonEntries.of(
                course,
                (_, unit) -> "{\"schema\":1,\"unit\":{\"id\":\"" + unit.id() + "\",\"title\":\"</script>\u2028\"}}",
                folder::resolve);
        return new PackageInput(course, options, Templates.builtIn(), common);
    }

    /// Writes the package of `packager` to `target`.
    public static Path write(Packager packager, Course course, Path folder, Path target) throws IOException {
        var entries = entries(packager, course, PackagingOptions.DEFAULT, folder);
        return written(new PackageZip().write(entries, target, PackageZip.Existing.REPLACE, Progress.NONE));
    }

    public static Path written(Outcome<Path> outcome) {
        return switch (outcome) {
            case Outcome.Done<Path>(var path, var _) -> path;
            case Outcome.Failed<Path> failed -> throw new AssertionError(failed.problems());
        };
    }

    public static @Nullable String text(List<Entry> entries, String name) {
        return entries.stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .map(entry -> entry instanceof Entry.Text(var _, var text) ? text : null)
                .orElse(null);
    }

    /// Begins as an MP4 does.
    private static byte[] fakeVideo(String id) {
        var bytes = new byte[4096];
        var head = ("\0\0\0\u0018ftypmp42\0\0\0\0isommp42" + id).getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }
}
