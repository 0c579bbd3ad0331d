package org.cuewright.edit;

import java.util.Optional;
import org.cuewright.model.Clip;
import org.cuewright.model.Lesson;
import org.cuewright.model.LessonId;
import org.cuewright.model.Project;
import org.cuewright.model.Scene;
import org.cuewright.model.SceneId;

/// Edits of lessons and of the scenes they are made of.
public sealed interface LessonEdit extends Edit {
    /// Puts a lesson at the end of the course.
    record Add(Lesson lesson) implements LessonEdit {}

    /// Takes a lesson out.
    record Remove(LessonId id) implements LessonEdit {}

    /// Gives a lesson another title.
    record Rename(LessonId id, String title) implements LessonEdit {}

    /// Puts a scene at the end of a lesson.
    record AddScene(LessonId lesson, Scene scene) implements LessonEdit {}

    /// Takes a scene out of wherever it is.
    record RemoveScene(SceneId id) implements LessonEdit {}

    /// Lets a scene show another clip, or another cut of it.
    record SetClip(SceneId id, Clip clip) implements LessonEdit {}

    /// Says what follows at the end of a scene.
    record SetNext(SceneId id, Optional<SceneId> next) implements LessonEdit {}

    @Override
    default Project applyTo(Project project) {
        return switch (this) {
            case Add(var lesson) -> project.withLessons(Lists.plus(project.lessons(), lesson));
            case Remove(var id) ->
                project.withLessons(
                        Lists.without(project.lessons(), lesson -> lesson.id().equals(id)));
            case Rename(var id, var title) -> project.updateLesson(id, lesson -> lesson.withTitle(title));
            case AddScene(var id, var scene) ->
                project.updateLesson(id, lesson -> lesson.withScenes(Lists.plus(lesson.scenes(), scene)));
            case RemoveScene(var id) ->
                project.withLessons(project.lessons().stream()
                        .map(lesson -> lesson.withScenes(Lists.without(
                                lesson.scenes(), scene -> scene.id().equals(id))))
                        .toList());
            case SetClip(var id, var clip) -> project.updateScene(id, scene -> scene.withClip(clip));
            case SetNext(var id, var next) -> project.updateScene(id, scene -> scene.withNext(next));
        };
    }

    @Override
    default String name() {
        return switch (this) {
            case Add _ -> "Add lesson";
            case Remove _ -> "Remove lesson";
            case Rename _ -> "Rename lesson";
            case AddScene _ -> "Add scene";
            case RemoveScene _ -> "Remove scene";
            case SetClip _ -> "Change clip";
            case SetNext _ -> "Change what follows";
        };
    }
}
