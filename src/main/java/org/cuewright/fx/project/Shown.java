package org.cuewright.fx.project;

import java.util.Optional;
import org.cuewright.model.Lesson;
import org.cuewright.model.Media;
import org.cuewright.model.Project;
import org.cuewright.model.Scene;
import org.cuewright.model.SceneId;

/// The scene on the stage with the lesson it is part of and its recording, if the project has that.
public record Shown(Lesson lesson, Scene scene, Optional<Media> media) {
    /// The scene of that id, or the one the course begins with; empty when the course has none.
    public static Optional<Shown> of(Project project, Optional<SceneId> wanted) {
        return wanted.flatMap(id -> find(project, id)).or(() -> first(project));
    }

    /// How long the recording is; where it is not known, up to the last thing that is kept.
    public long durationMs() {
        return media.map(medium -> medium.facts().durationMs())
                .orElseGet(() -> scene.clip().keep().kept().getLast().endMs());
    }

    private static Optional<Shown> find(Project project, SceneId id) {
        return project.lessons().stream()
                .flatMap(lesson -> lesson.scene(id).stream().map(scene -> of(project, lesson, scene)))
                .findFirst();
    }

    private static Optional<Shown> first(Project project) {
        return project.lessons().stream()
                .filter(lesson -> !lesson.scenes().isEmpty())
                .findFirst()
                .map(lesson -> of(
                        project,
                        lesson,
                        lesson.scene(lesson.start())
                                .orElseGet(() -> lesson.scenes().getFirst())));
    }

    private static Shown of(Project project, Lesson lesson, Scene scene) {
        return new Shown(lesson, scene, project.media(scene.clip().media()));
    }
}
