package org.cuewright.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cuewright.model.BestPath;
import org.cuewright.model.Lesson;
import org.cuewright.model.Project;
import org.cuewright.model.Scene;
import org.cuewright.model.SceneGraph;
import org.cuewright.problem.Code;
import org.cuewright.problem.Problem;

/// Every way leads somewhere, every scene can be reached, and every path can come to an end.
final class BranchRule implements Rule {
    @Override
    public Stream<Problem> check(Project project) {
        return project.lessons().stream()
                .filter(lesson -> !lesson.scenes().isEmpty())
                .flatMap(lesson -> check(lesson).stream());
    }

    private static List<Problem> check(Lesson lesson) {
        if (lesson.scene(lesson.start()).isEmpty()) {
            return List.of(Problem.of(Code.BRA_START_UNKNOWN, Places.of(lesson), lesson.title(), lesson.start()));
        }
        var problems = new ArrayList<Problem>();
        var graph = SceneGraph.of(lesson);
        var reachable = graph.reachable();
        for (var scene : lesson.scenes()) {
            var place = Places.of(lesson, scene);
            for (var target : graph.after(scene.id())) {
                if (lesson.scene(target).isEmpty()) {
                    problems.add(Problem.of(Code.BRA_TO_NOWHERE, place, scene.title(), target));
                }
            }
            if (!reachable.contains(scene.id())) {
                problems.add(Problem.of(Code.BRA_UNREACHABLE, place, scene.title()));
            } else if (!graph.canEnd(scene.id())) {
                problems.add(Problem.of(Code.BRA_NO_ENDING, place, scene.title()));
            }
            problems.addAll(branch(lesson, scene));
        }
        if (problems.isEmpty() && BestPath.points(lesson).isEmpty()) {
            problems.add(Problem.of(Code.BRA_TANGLED, Places.of(lesson), lesson.title()));
        }
        return problems;
    }

    private static List<Problem> branch(Lesson lesson, Scene scene) {
        var problems = new ArrayList<Problem>();
        SceneGraph.branchCueOf(scene).ifPresent(cue -> {
            var place = Places.of(lesson, scene, cue);
            var branch = SceneGraph.branchOf(scene).orElseThrow();
            if (branch.options().isEmpty()) {
                problems.add(Problem.of(Code.BRA_NO_OPTION, place, cue.id()));
            }
            if (branch.title().isBlank()
                    || branch.options().stream()
                            .anyMatch(option -> option.text().isBlank())) {
                problems.add(Problem.of(Code.BRA_TEXT_MISSING, place, cue.id()));
            }
            if (branch.options().stream().anyMatch(option -> option.points() < 0)) {
                problems.add(Problem.of(Code.BRA_NEGATIVE_POINTS, place, cue.id()));
            }
            if (scene.next().isPresent()) {
                problems.add(Problem.of(Code.BRA_NEXT_IGNORED, place, scene.title()));
            }
        });
        return problems;
    }
}
