package org.cuewright.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// The most points a lesson can earn: those of the best path from its start to an ending, each scene gone through once.
///
/// Without loops every scene is looked at once. With loops the paths are tried one by one, and a lesson so tangled that
/// this takes more than [#BUDGET] steps has no answer.
public final class BestPath {
    static final int BUDGET = 200_000;

    private static final int NONE = Integer.MIN_VALUE / 2;

    private final Lesson lesson;
    private final Map<SceneId, Integer> known = new HashMap<>();
    private final Set<SceneId> onPath = new HashSet<>();
    private int steps;

    private BestPath(Lesson lesson) {
        this.lesson = lesson;
    }

    /// Empty when no path reaches an ending or the lesson is too tangled to tell.
    public static OptionalInt points(Lesson lesson) {
        var search = new BestPath(lesson);
        var best = search.from(lesson.start());
        return best.points < 0 || search.steps > BUDGET ? OptionalInt.empty() : OptionalInt.of(best.points);
    }

    /// `free` tells that no loop cut the search short, so the answer holds whatever path led here.
    private record Best(int points, boolean free) {}

    private Best from(SceneId id) {
        var answer = known.get(id);
        if (answer != null) {
            return new Best(answer, true);
        }
        var scene = lesson.scene(id);
        if (scene.isEmpty() || ++steps > BUDGET) {
            return new Best(NONE, true);
        }
        if (!onPath.add(id)) {
            return new Best(NONE, false);
        }
        var best = beyond(scene.get());
        onPath.remove(id);
        if (best.free) {
            known.put(id, best.points);
        }
        return best;
    }

    private Best beyond(Scene scene) {
        int points = NONE;
        boolean free = true;
        for (var exit : Exit.of(scene)) {
            var way = exit.to().map(this::from).orElse(new Best(0, true));
            points = Math.max(points, way.points + exit.points());
            free &= way.free;
        }
        return new Best(points, free);
    }
}
