package org.cuewright.edit;

import org.cuewright.model.Cue;
import org.cuewright.model.CueId;
import org.cuewright.model.Cues;
import org.cuewright.model.Interaction;
import org.cuewright.model.Project;
import org.cuewright.model.SceneId;
import org.cuewright.model.TimeRange;

/// Edits of the cues of a scene.
public sealed interface CueEdit extends Edit {
    SceneId scene();

    /// Puts a new cue on the timeline.
    record Add(SceneId scene, Cue cue) implements CueEdit {}

    /// Moves a cue to another time.
    record Move(SceneId scene, CueId id, TimeRange to) implements CueEdit {}

    /// Changes what the learner meets.
    record Rewrite(SceneId scene, CueId id, Interaction interaction) implements CueEdit {}

    /// Takes a cue away.
    record Remove(SceneId scene, CueId id) implements CueEdit {}

    @Override
    default Project applyTo(Project project) {
        return project.updateScene(scene(), scene -> scene.withCues(applyTo(scene.cues())));
    }

    private Cues applyTo(Cues cues) {
        return switch (this) {
            case Add(var _, var cue) -> cues.plus(cue);
            case Move(var _, var id, var to) -> cues.update(id, cue -> cue.withSpan(to));
            case Rewrite(var _, var id, var interaction) -> cues.update(id, cue -> cue.withInteraction(interaction));
            case Remove(var _, var id) -> cues.without(id);
        };
    }

    @Override
    default String name() {
        return switch (this) {
            case Add _ -> "Add cue";
            case Move _ -> "Move cue";
            case Rewrite _ -> "Change cue";
            case Remove _ -> "Remove cue";
        };
    }
}
