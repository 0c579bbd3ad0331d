package org.cuewright.edit;

import org.cuewright.model.Chapter;
import org.cuewright.model.ChapterId;
import org.cuewright.model.Project;
import org.cuewright.model.SceneId;

/// Edits of the chapters of a scene.
public sealed interface ChapterEdit extends Edit {
    SceneId scene();

    /// Marks a chapter.
    record Add(SceneId scene, Chapter chapter) implements ChapterEdit {}

    /// Takes a chapter mark away.
    record Remove(SceneId scene, ChapterId id) implements ChapterEdit {}

    @Override
    default Project applyTo(Project project) {
        return project.updateScene(
                scene(),
                scene -> scene.withChapters(
                        switch (this) {
                            case Add(var _, var chapter) -> Lists.plus(scene.chapters(), chapter);
                            case Remove(var _, var id) ->
                                Lists.without(
                                        scene.chapters(),
                                        chapter -> chapter.id().equals(id));
                        }));
    }

    @Override
    default String name() {
        return switch (this) {
            case Add _ -> "Add chapter";
            case Remove _ -> "Remove chapter";
        };
    }
}
