package org.cuewright.fx;

import java.util.List;
import java.util.Optional;
import org.cuewright.edit.CueEdit;
import org.cuewright.edit.LessonEdit;
import org.cuewright.edit.ProjectEdit;
import org.cuewright.fx.shell.ProjectPane;
import org.cuewright.model.Clip;
import org.cuewright.model.Cue;
import org.cuewright.model.CueId;
import org.cuewright.model.EditList;
import org.cuewright.model.Interaction;
import org.cuewright.model.SceneId;
import org.cuewright.model.TimeRange;

/// Unfinished work, so that there is something to complain about.
final class Damage {
    private Damage() {}

    static void some(ProjectPane pane) {
        var scene = pane.viewpoint().shown().getValue().orElseThrow().scene();
        var project = pane.project();
        project.apply(new CueEdit.Add(
                scene.id(),
                new Cue(
                        new CueId("left-over"),
                        new TimeRange(4_000, 8_500),
                        new Interaction.Note("Think first", "What would you say?"))));
        project.apply(new CueEdit.Add(
                scene.id(),
                new Cue(new CueId("too-late"), TimeRange.at(900_000), new Interaction.Note("", "Never seen"))));
        var cut = new EditList(List.of(new TimeRange(0, 9_000), new TimeRange(11_500, 20_500)));
        project.apply(new LessonEdit.SetClip(scene.id(), new Clip(scene.clip().media(), cut)));
        project.apply(
                new ProjectEdit.Rename("A difficult conversation, and what becomes of it: seven scenes, five choices,"
                        + " two endings, and a title that somebody made far too long for any tool bar"));
        project.apply(new LessonEdit.SetNext(scene.id(), Optional.of(new SceneId("nowhere"))));
    }
}
