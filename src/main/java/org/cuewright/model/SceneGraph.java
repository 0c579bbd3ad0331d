package org.cuewright.model;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where a lesson can go: the ways out of each scene, what is reachable, and which scenes end it.
public record SceneGraph(Lesson lesson, Map<SceneId, Set<SceneId>> ways, Set<SceneId> endings) {
    public static SceneGraph of(Lesson lesson) {
        var ways = new HashMap<SceneId, Set<SceneId>>();
        var endings = new HashSet<SceneId>();
        for (var scene : lesson.scenes()) {
            var targets = new LinkedHashSet<SceneId>();
            var exits = Exit.of(scene);
            exits.forEach(exit -> exit.to().ifPresent(targets::add));
            ways.put(scene.id(), targets);
            if (exits.isEmpty() || exits.stream().anyMatch(exit -> exit.to().isEmpty())) {
                endings.add(scene.id());
            }
        }
        return new SceneGraph(lesson, Map.copyOf(ways), Set.copyOf(endings));
    }

    /// The cue where a scene's way is chosen: its first branch that is shown; nothing after it is ever met.
    public static Optional<Cue> branchCueOf(Scene scene) {
        return shownCuesOf(scene).stream()
                .filter(cue -> cue.interaction() instanceof Interaction.Branch)
                .findFirst();
    }

    /// The cues of a scene that lie in what is kept of its recording.
    public static List<Cue> shownCuesOf(Scene scene) {
        var keep = scene.clip().keep();
        return scene.cues().stream()
                .filter(cue -> keep.project(cue.span().startMs()).isPresent())
                .toList();
    }

    public static Optional<Interaction.Branch> branchOf(Scene scene) {
        return branchCueOf(scene).map(cue -> (Interaction.Branch) cue.interaction());
    }

    /// The cues of a scene that can be met: those shown, up to its branch.
    public static List<Cue> metCuesOf(Scene scene) {
        var shown = shownCuesOf(scene);
        return branchCueOf(scene)
                .map(branch -> shown.subList(0, shown.indexOf(branch) + 1))
                .orElse(shown);
    }

    public Set<SceneId> after(SceneId scene) {
        return ways.getOrDefault(scene, Set.of());
    }

    /// Scenes that some path from the start goes through.
    public Set<SceneId> reachable() {
        return from(lesson.start());
    }

    /// Whether some path from a scene reaches an ending.
    public boolean canEnd(SceneId scene) {
        return from(scene).stream().anyMatch(this::isEnding);
    }

    public boolean isEnding(SceneId scene) {
        return endings.contains(scene);
    }

    private Set<SceneId> from(SceneId start) {
        var seen = new LinkedHashSet<SceneId>();
        var open = new ArrayDeque<SceneId>();
        open.add(start);
        while (!open.isEmpty()) {
            var scene = open.poll();
            if (ways.containsKey(scene) && seen.add(scene)) {
                open.addAll(after(scene));
            }
        }
        return seen;
    }
}
