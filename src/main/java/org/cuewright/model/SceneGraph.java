package org.cuewright.model;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where a lesson can go: the ways out of each scene, what is reachable, and which scenes end it.
public record SceneGraph(Lesson lesson, Map<SceneId, Set<SceneId>> ways) {
    public static SceneGraph of(Lesson lesson) {
        var ways = new HashMap<SceneId, Set<SceneId>>();
        for (var scene : lesson.scenes()) {
            var targets = new LinkedHashSet<SceneId>();
            branchOf(scene)
                    .ifPresentOrElse(
                            branch -> branch.options().forEach(option -> targets.add(option.to())),
                            () -> scene.next().ifPresent(targets::add));
            ways.put(scene.id(), targets);
        }
        return new SceneGraph(lesson, Map.copyOf(ways));
    }

    /// The cue where a scene's way is chosen: its first branch; nothing after it is ever met.
    public static Optional<Cue> branchCueOf(Scene scene) {
        return scene.cues().stream()
                .filter(cue -> cue.interaction() instanceof Interaction.Branch)
                .findFirst();
    }

    public static Optional<Interaction.Branch> branchOf(Scene scene) {
        return branchCueOf(scene).map(cue -> (Interaction.Branch) cue.interaction());
    }

    /// The cues of a scene that can be met: those up to its branch.
    public static List<Cue> metCuesOf(Scene scene) {
        var branch = branchCueOf(scene);
        if (branch.isEmpty()) {
            return scene.cues().list();
        }
        int last = scene.cues().list().indexOf(branch.get());
        return scene.cues().list().subList(0, last + 1);
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
        return ways.containsKey(scene) && after(scene).isEmpty();
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
