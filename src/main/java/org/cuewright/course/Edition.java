package org.cuewright.course;

import org.cuewright.digest.Sha256;
import org.cuewright.model.Project;

/// Says which edition a course is: the author's version and a hash over everything a learner meets.
///
/// The hash covers the compiled course, the recordings' and pictures' own hashes and what is kept of them, but not how
/// a standard
/// packs it, so all packages of one course name the same revision.
final class Edition {
    private static final int HEX_DIGITS = 12;

    private Edition() {}

    static Course stamp(Course course, Project project) {
        var content = new StringBuilder();
        course.units()
                .forEach(unit -> content.append(CourseJson.write(course, unit)).append('\n'));
        course.media().forEach(media -> {
            var source = project.media(media.source()).orElseThrow();
            content.append(media.id()).append(' ').append(source.sha256()).append(' ');
            source.described()
                    .ifPresent(described -> content.append(described.sha256()).append(' '));
            content.append(media.cut()).append('\n');
        });
        course.pictures()
                .forEach(picture -> content.append(picture.src())
                        .append(' ')
                        .append(project.picture(picture.source()).orElseThrow().sha256())
                        .append('\n'));
        var hex = Sha256.hexOf(content.toString());
        return new Course(
                course.id(),
                course.title(),
                course.description(),
                course.language(),
                course.version(),
                course.version() + "+" + hex.substring(0, HEX_DIGITS),
                course.theme(),
                course.viewing(),
                course.media(),
                course.pictures(),
                course.units());
    }
}
