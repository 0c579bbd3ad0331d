package org.cuewright.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cuewright.check.Publishable;
import org.cuewright.model.BestPath;
import org.cuewright.model.Lesson;
import org.cuewright.model.Project;
import org.cuewright.model.Retakes;
import org.cuewright.model.Scene;

/// Compiles a publishable project into what the player plays: defaults resolved, cuts made, scores summed.
public final class CourseCompiler {
    private CourseCompiler() {}

    public static Course compile(Publishable work, Split split) {
        var project = work.project();
        var media = new LinkedHashMap<String, CourseMedia>();
        var lessons = project.lessons().stream()
                .map(lesson -> compile(project, lesson, media))
                .toList();
        var units = new ArrayList<CourseUnit>();
        switch (split) {
            case WHOLE -> units.add(unit(project, "main", project.title(), lessons));
            case PER_LESSON ->
                lessons.forEach(lesson -> units.add(unit(project, lesson.id(), lesson.title(), List.of(lesson))));
        }
        var course = new Course(
                project.id(),
                project.title(),
                project.description(),
                project.language(),
                project.version(),
                project.version(),
                project.theme(),
                project.viewing(),
                List.copyOf(media.values()),
                pictures(project, ShownPictures.in(lessons)),
                units);
        return Edition.stamp(course, project);
    }

    private static List<CoursePicture> pictures(Project project, Set<String> shown) {
        return project.pictures().stream()
                .map(CoursePicture::of)
                .filter(picture -> shown.contains(picture.src()))
                .toList();
    }

    private static CourseUnit unit(Project project, String key, String title, List<CourseLesson> lessons) {
        var separator = project.id().contains("#") ? "/" : "#";
        var completion = completion(project, lessons);
        return new CourseUnit(
                project.id() + separator + key,
                key,
                title,
                lessons,
                completion,
                ResumePlanner.plan(lessons, completion.retakes() != null),
                List.of());
    }

    private static Completion completion(Project project, List<CourseLesson> lessons) {
        var rule = project.completion();
        int maxPoints = lessons.stream().mapToInt(CourseLesson::maxPoints).sum();
        boolean graded = project.passMark().isPresent() && maxPoints > 0;
        return new Completion(
                rule.need().name().toLowerCase(Locale.ROOT),
                rule.watched().orElse(null),
                rule.answered(),
                rule.passed() && graded,
                rule.ended(),
                graded ? rule.retakes().map(CourseCompiler::again).orElse(null) : null,
                graded ? project.passMark().get() : null,
                graded ? maxPoints : 0);
    }

    private static Completion.Again again(Retakes retakes) {
        return new Completion.Again(
                retakes.most().orElse(null), retakes.keep().name().toLowerCase(Locale.ROOT));
    }

    private static CourseLesson compile(Project project, Lesson lesson, Map<String, CourseMedia> media) {
        var scenes = lesson.scenes().stream()
                .map(scene -> {
                    var shown = packaged(project, scene);
                    media.putIfAbsent(shown.id(), shown);
                    return new SceneCompiler(project, new PathCompiler(lesson)).compile(scene, shown);
                })
                .toList();
        return new CourseLesson(
                lesson.id().value(),
                lesson.title(),
                lesson.start().value(),
                new PathCompiler(lesson).variables(),
                scenes,
                BestPath.points(lesson).orElseThrow());
    }

    /// A whole recording is packaged once for all scenes that show it; a cut one is made for its scene.
    private static CourseMedia packaged(Project project, Scene scene) {
        var source = project.media(scene.clip().media()).orElseThrow();
        var facts = source.facts();
        var keep = scene.clip().keep();
        boolean whole = keep.isWhole(facts.durationMs());
        var id = whole ? source.id().value() : source.id() + "-" + scene.id();
        return new CourseMedia(
                id,
                "media/" + id + ".mp4",
                whole ? facts.durationMs() : keep.lengthMs(),
                facts.video().map(video -> video.shownWidth()).orElse(0),
                facts.video().map(video -> video.shownHeight()).orElse(0),
                RenditionCompiler.compile(project, source, "media/" + id),
                source.id(),
                whole ? Optional.empty() : Optional.of(keep));
    }
}
