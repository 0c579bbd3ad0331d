package org.cuewright.model;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Scenes joined by branches, entered at `start`.
public record Lesson(LessonId id, String title, SceneId start, List<Scene> scenes) {
    public Lesson {
        scenes = List.copyOf(scenes);
        Unique.check("scene", scenes, Scene::id);
    }

    public Optional<Scene> scene(SceneId id) {
        return scenes.stream().filter(scene -> scene.id().equals(id)).findFirst();
    }

    public Lesson withTitle(String title) {
        return new Lesson(id, title, start, scenes);
    }

    public Lesson withScenes(List<Scene> scenes) {
        return new Lesson(id, title, start, scenes);
    }

    public Lesson update(SceneId id, UnaryOperator<Scene> change) {
        return withScenes(scenes.stream()
                .map(scene -> scene.id().equals(id) ? change.apply(scene) : scene)
                .toList());
    }
}
