package org.cuewright.check;

import org.cuewright.model.Project;
import org.cuewright.problem.Outcome;

/// A project that breaks no rule: only [#of] makes one, so whoever holds it need not ask again.
public final class Publishable {
    private final Project project;

    private Publishable(Project project) {
        this.project = project;
    }

    /// Fails with all problems when one of them is an error.
    public static Outcome<Publishable> of(Project project) {
        return Outcome.unlessErrors(new Publishable(project), Rules.check(project));
    }

    public Project project() {
        return project;
    }
}
