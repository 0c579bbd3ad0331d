package org.cuewright.check;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.cuewright.model.BestPath;
import org.cuewright.model.Project;
import org.cuewright.problem.Code;
import org.cuewright.problem.Problem;

/// The completion rule asks for something, and for nothing that the course cannot give.
final class CompletionRuleRule implements Rule {
    @Override
    public Stream<Problem> check(Project project) {
        var problems = new ArrayList<Problem>();
        var rule = project.completion();
        if (rule.asksNothing()) {
            problems.add(Problem.of(Code.CRS_COMPLETION_EMPTY, Places.course("completion")));
        }
        rule.watched()
                .filter(share -> !(share > 0 && share <= 1))
                .ifPresent(share ->
                        problems.add(Problem.of(Code.CRS_WATCHED_RANGE, Places.course("completion/watched"), share)));
        project.passMark()
                .filter(mark -> !(mark >= 0 && mark <= 1))
                .ifPresent(mark -> problems.add(Problem.of(Code.CRS_PASS_MARK_RANGE, Places.course("passMark"), mark)));
        boolean scored = project.lessons().stream()
                .anyMatch(lesson -> BestPath.points(lesson).orElse(0) > 0);
        if (rule.passed() && project.passMark().isEmpty()) {
            problems.add(Problem.of(Code.CRS_PASS_MARK_MISSING, Places.course("passMark")));
        }
        if (project.passMark().isPresent() && !scored) {
            problems.add(Problem.of(Code.CRS_NOTHING_SCORED, Places.course("passMark")));
        }
        if (rule.retakes().isPresent() && project.passMark().isEmpty()) {
            problems.add(Problem.of(Code.CRS_RETAKES_UNGRADED, Places.course("completion/retakes")));
        }
        if (rule.answered() && !asksSomething(project)) {
            problems.add(Problem.of(Code.CRS_NOTHING_REQUIRED, Places.course("completion/answered")));
        }
        return problems.stream();
    }

    private static boolean asksSomething(Project project) {
        return project.scenes().stream()
                .flatMap(scene -> scene.cues().stream())
                .flatMap(cue -> cue.questions().stream())
                .anyMatch(asked -> asked.question().scoring().required());
    }
}
