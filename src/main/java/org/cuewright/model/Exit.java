package org.cuewright.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A way out of a scene: at a cue, or at its end where there is none; absent `to` ends the lesson. `points` are the
/// most
/// that the scene can earn up to there.
public record Exit(Optional<CueId> cue, Optional<SceneId> to, int points) {
    /// All ways out, in the order in which the learner meets them.
    public static List<Exit> of(Scene scene) {
        var exits = new ArrayList<Exit>();
        int points = 0;
        for (var cue : SceneGraph.metCuesOf(scene)) {
            int soFar = points;
            switch (cue.interaction()) {
                case Interaction.Note _ -> {}
                case Interaction.Branch branch -> {
                    branch.options()
                            .forEach(option -> exits.add(new Exit(
                                    Optional.of(cue.id()), Optional.of(option.to()), soFar + option.points())));
                    return exits;
                }
                case Interaction.Pool pool -> points += pool.points();
                case Question question -> {
                    var scoring = question.scoring();
                    var right = scoring.whenCorrect().to();
                    right.ifPresent(to ->
                            exits.add(new Exit(Optional.of(cue.id()), Optional.of(to), soFar + scoring.points())));
                    scoring.whenIncorrect()
                            .to()
                            .ifPresent(to -> exits.add(new Exit(Optional.of(cue.id()), Optional.of(to), soFar)));
                    // Whoever goes on past it was not right.
                    points += right.isPresent() ? 0 : scoring.points();
                }
            }
        }
        int soFar = points;
        scene.ways().forEach(way -> exits.add(new Exit(Optional.empty(), Optional.of(way.to()), soFar)));
        exits.add(new Exit(Optional.empty(), scene.next(), soFar));
        return exits;
    }
}
