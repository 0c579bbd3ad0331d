package org.cuewright.model;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Scenes joined by branches, entered at `start`, and what is remembered on the way through them.
public record Lesson(LessonId id, String title, SceneId start, List<Variable> variables, List<Scene> scenes) {
    public Lesson {
        variables = List.copyOf(variables);
        Unique.check("variable", variables, Variable::id);
        scenes = List.copyOf(scenes);
        Unique.check("scene", scenes, Scene::id);
    }

    public Lesson(LessonId id, String title, SceneId start, List<Scene> scenes) {
        this(id, title, start, List.of(), scenes);
    }

    public Optional<Variable> variable(VariableId id) {
        return variables.stream().filter(variable -> variable.id().equals(id)).findFirst();
    }

    public Optional<Scene> scene(SceneId id) {
        return scenes.stream().filter(scene -> scene.id().equals(id)).findFirst();
    }

    public Lesson withTitle(String title) {
        return new Lesson(id, title, start, variables, scenes);
    }

    public Lesson withScenes(List<Scene> scenes) {
        return new Lesson(id, title, start, variables, scenes);
    }

    public Lesson update(SceneId id, UnaryOperator<Scene> change) {
        return withScenes(scenes.stream()
                .map(scene -> scene.id().equals(id) ? change.apply(scene) : scene)
                .toList());
    }
}
