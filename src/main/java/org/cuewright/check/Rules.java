package org.cuewright.check;

import java.util.List;
import org.cuewright.model.Project;
import org.cuewright.problem.Problem;

/// All rules, in the order their problems are listed.
public final class Rules {
    private static final List<Rule> ALL = List.of(
            new CourseRule(),
            new CompletionRuleRule(),
            new MediaRule(),
            new PictureRule(),
            new BranchRule(),
            new PathRule(),
            new CueRule(),
            new QuestionRule(),
            new PoolRule(),
            new CaptionRule());

    private Rules() {}

    public static List<Problem> check(Project project) {
        return ALL.stream().flatMap(rule -> rule.check(project)).toList();
    }
}
