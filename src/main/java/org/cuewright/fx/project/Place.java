package org.cuewright.fx.project;

import java.util.Optional;
import org.cuewright.model.Chapter;
import org.cuewright.model.Cue;
import org.cuewright.model.Lesson;
import org.cuewright.model.Project;
import org.cuewright.model.Scene;
import org.cuewright.problem.Location;

/// The part of the project that a problem's location names, as far as the window can show it.
public sealed interface Place {
    /// A scene.
    record OfScene(Scene scene) implements Place {}

    /// A cue of a scene.
    record OfCue(Scene scene, Cue cue) implements Place {}

    /// A chapter mark of a scene.
    record OfChapter(Scene scene, Chapter chapter) implements Place {}

    /// Empty when the location is not in the project, or the window shows nothing of it.
    static Optional<Place> of(Location where, Project project) {
        return switch (where) {
            case Location.InProject(var pointer) -> of(pointer.split("/", -1), project);
            case Location.InFile _, Location.InPackage _ -> Optional.empty();
        };
    }

    default void show(Viewpoint viewpoint) {
        switch (this) {
            case OfScene(var scene) -> viewpoint.showScene(scene.id());
            case OfCue(var scene, var cue) -> {
                viewpoint.showScene(scene.id());
                viewpoint.goTo(cue);
            }
            case OfChapter(var scene, var chapter) -> {
                viewpoint.showScene(scene.id());
                viewpoint.seek(chapter.atMs());
            }
        }
    }

    /// Where it is, for people: the titles of scene and cue.
    default String title() {
        return switch (this) {
            case OfScene(var scene) -> scene.title();
            case OfCue(var scene, var cue) ->
                scene.title() + " › " + cue.interaction().title();
            case OfChapter(var scene, var chapter) -> scene.title() + " › " + chapter.title();
        };
    }

    private static Optional<Place> of(String[] path, Project project) {
        if (path.length > 2 && path[1].equals("media")) {
            return project.scenes().stream()
                    .filter(scene -> scene.clip().media().value().equals(path[2]))
                    .findFirst()
                    .map(OfScene::new);
        }
        if (path.length < 3 || !path[1].equals("lessons")) {
            return Optional.empty();
        }
        var lesson = project.lessons().stream()
                .filter(each -> each.id().value().equals(path[2]))
                .findFirst();
        return lesson.flatMap(found -> ofLesson(path, found));
    }

    private static Optional<Place> ofLesson(String[] path, Lesson lesson) {
        if (path.length < 5) {
            return lesson.scene(lesson.start()).map(OfScene::new);
        }
        var scene = lesson.scenes().stream()
                .filter(each -> each.id().value().equals(path[4]))
                .findFirst();
        return scene.map(found -> path.length < 7 ? new OfScene(found) : ofScene(path, found));
    }

    private static Place ofScene(String[] path, Scene scene) {
        return switch (path[5]) {
            case "cues" ->
                scene.cues().stream()
                        .filter(cue -> cue.id().value().equals(path[6]))
                        .findFirst()
                        .<Place>map(cue -> new OfCue(scene, cue))
                        .orElse(new OfScene(scene));
            case "chapters" ->
                scene.chapters().stream()
                        .filter(chapter -> chapter.id().value().equals(path[6]))
                        .findFirst()
                        .<Place>map(chapter -> new OfChapter(scene, chapter))
                        .orElse(new OfScene(scene));
            default -> new OfScene(scene);
        };
    }
}
