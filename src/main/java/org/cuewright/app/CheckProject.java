package org.cuewright.app;

import java.util.ArrayList;
import java.util.List;
import org.cuewright.check.Rules;
import org.cuewright.model.Project;
import org.cuewright.problem.Problem;

/// Says what is wrong with a project.
public final class CheckProject {
    CheckProject() {}

    /// The rules alone, quick enough to ask after each edit.
    public List<Problem> check(Project project) {
        return Rules.check(project);
    }

    /// The rules and what was found on opening.
    public List<Problem> check(ProjectSession session) {
        var problems = new ArrayList<>(session.openingProblems());
        problems.addAll(Rules.check(session.project()));
        return problems;
    }
}
