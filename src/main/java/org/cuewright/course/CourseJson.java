package org.cuewright.course;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.cuewright.model.Theme;
import org.cuewright.model.Viewing;
import tools.jackson.databind.json.JsonMapper;

/// Writes what the player of one unit reads, in the shape of `course.ts`.
public final class CourseJson {
    /// The version of that shape; a player refuses any other.
    public static final int SCHEMA = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonMapper PRETTY = JsonMapper.builder()
            .enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
            .build();

    private CourseJson() {}

    /// One line of JSON; equal courses give equal text.
    public static String write(Course course, CourseUnit unit) {
        return MAPPER.writeValueAsString(page(course, unit));
    }

    /// The same, for people to read and compare.
    public static String writePretty(Course course, CourseUnit unit) {
        return PRETTY.writeValueAsString(page(course, unit)).replace("\r\n", "\n") + "\n";
    }

    private static Page page(Course course, CourseUnit unit) {
        var shown = unit.lessons().stream()
                .flatMap(lesson -> lesson.scenes().stream())
                .map(CourseScene::media)
                .distinct()
                .toList();
        return new Page(
                SCHEMA,
                course.id(),
                course.title(),
                course.description(),
                course.language(),
                course.revision(),
                PageTheme.of(course.theme()),
                PageViewing.of(course.viewing()),
                new PageUnit(unit.id(), unit.title()),
                course.media().stream()
                        .filter(media -> shown.contains(media.id()))
                        .toList(),
                unit.lessons(),
                unit.completion(),
                unit.resume(),
                unit.earlier());
    }

    private record Page(
            int schema,
            String id,
            String title,
            String description,
            String language,
            String revision,
            PageTheme theme,
            PageViewing viewing,
            PageUnit unit,
            List<CourseMedia> media,
            List<CourseLesson> lessons,
            Completion completion,
            ResumePlan resume,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<EarlierLayout> earlier) {}

    private record PageUnit(String id, String title) {}

    private record PageViewing(String seeking, boolean revisit) {
        static PageViewing of(Viewing viewing) {
            return new PageViewing(viewing.seeking().name().toLowerCase(java.util.Locale.ROOT), viewing.revisit());
        }
    }

    private record PageTheme(String accent, String appearance) {
        static PageTheme of(Theme theme) {
            return new PageTheme(theme.accent(), theme.appearance().name().toLowerCase(java.util.Locale.ROOT));
        }
    }
}
