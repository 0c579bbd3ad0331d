package org.cuewright.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.cuewright.course.Course;
import org.cuewright.course.EarlierLayout;
import org.cuewright.course.SealedCourse;

/// The pages of the player in packages that were exported before: what learners who are midway left their bookmarks in.
final class EarlierPackages {
    private static final Pattern SCRIPT = Pattern.compile("(?:.*/)?course(?:-[\\w-]+)?\\.js");
    private static final Pattern PAGE = Pattern.compile("globalThis\\.cuewright\\.course = (.*);\\s*", Pattern.DOTALL);
    /// Nothing of ours is larger, and no zip shall fill the memory.
    private static final int MOST_BYTES = 64 << 20;

    private EarlierPackages() {}

    /// The pages in a package; none when it is none of ours.
    static List<String> pages(Path zip) {
        var pages = new ArrayList<String>();
        try (var file = new ZipFile(zip.toFile())) {
            for (var entry : file.stream().filter(EarlierPackages::isScript).toList()) {
                try (var in = file.getInputStream(entry)) {
                    var text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
                    var page = PAGE.matcher(text);
                    if (page.find()) {
                        SealedCourse.open(page.group(1)).ifPresent(pages::add);
                    }
                }
            }
        } catch (IOException _) {
            return List.of();
        }
        return pages;
    }

    /// Whether one of the pages is a unit's of this course.
    static boolean isOf(Course course, List<String> pages) {
        return pages.stream()
                .anyMatch(page -> course.units().stream()
                        .anyMatch(unit -> !EarlierLayout.of(page, unit.id()).isEmpty()));
    }

    /// The course as what follows those pages: it reads the bookmarks that they left.
    static Course updated(Course course, List<String> pages) {
        return course.withUnits(course.units().stream()
                .map(unit -> unit.after(pages.stream()
                        .flatMap(page -> EarlierLayout.of(page, unit.id()).stream())
                        .toList()))
                .toList());
    }

    private static boolean isScript(ZipEntry entry) {
        return SCRIPT.matcher(entry.getName()).matches();
    }
}
