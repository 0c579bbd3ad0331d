package org.cuewright.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cuewright.model.Id;
import org.cuewright.model.Media;
import org.cuewright.model.Picture;
import org.cuewright.model.Project;
import org.cuewright.model.Scene;
import org.cuewright.problem.Code;
import org.cuewright.problem.Problem;

/// The course has a name, an identity, an edition, a language and something to teach.
final class CourseRule implements Rule {
    @Override
    public Stream<Problem> check(Project project) {
        return Stream.of(
                        when(project.title().isBlank(), Code.CRS_TITLE_MISSING, "title"),
                        when(!isAbsoluteIri(project.id()), Code.CRS_ID_NOT_IRI, "id", project.id()),
                        when(project.version().isBlank(), Code.CRS_VERSION_MISSING, "version"),
                        when(!isLanguageTag(project.language()), Code.CRS_LANGUAGE_BAD, "language", project.language()),
                        when(
                                !project.theme().accent().matches("#[0-9a-fA-F]{6}"),
                                Code.CRS_ACCENT_BAD,
                                "theme/accent",
                                project.theme().accent()),
                        when(project.lessons().isEmpty(), Code.CRS_NO_LESSON, "lessons"),
                        lessons(project),
                        sameButForCase(project.media().stream().map(Media::id).toList()),
                        sameButForCase(
                                project.pictures().stream().map(Picture::id).toList()),
                        sameButForCase(project.scenes().stream().map(Scene::id).toList()))
                .flatMap(problems -> problems);
    }

    static boolean isLanguageTag(String tag) {
        try {
            return !tag.isBlank()
                    && !new Locale.Builder()
                            .setLanguageTag(tag)
                            .build()
                            .getLanguage()
                            .isEmpty();
        } catch (IllformedLocaleException _) {
            return false;
        }
    }

    private static boolean isAbsoluteIri(String id) {
        try {
            return new URI(id).isAbsolute() && !id.contains(" ");
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private static Stream<Problem> lessons(Project project) {
        return project.lessons().stream()
                .flatMap(lesson -> Stream.concat(
                        lesson.title().isBlank()
                                ? Stream.of(Problem.of(Code.CRS_LESSON_UNTITLED, Places.of(lesson), lesson.id()))
                                : Stream.of(),
                        lesson.scenes().isEmpty()
                                ? Stream.of(Problem.of(Code.CRS_LESSON_EMPTY, Places.of(lesson), lesson.title()))
                                : Stream.of()));
    }

    /// Ids become file names, and some disks know no difference of case.
    private static Stream<Problem> sameButForCase(List<? extends Id> ids) {
        var seen = new HashMap<String, Id>();
        return ids.stream().flatMap(id -> {
            var other = seen.putIfAbsent(id.value().toLowerCase(Locale.ROOT), id);
            return other == null
                    ? Stream.of()
                    : Stream.of(Problem.of(Code.CRS_IDS_SAME_BUT_CASE, Places.course(""), other, id));
        });
    }

    private static Stream<Problem> when(boolean broken, Code code, String key, Object... args) {
        return broken ? Stream.of(Problem.of(code, Places.course(key), args)) : Stream.of();
    }
}
