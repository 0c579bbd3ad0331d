package org.cuewright.check;

import java.util.stream.Stream;
import org.cuewright.model.Project;
import org.cuewright.problem.Problem;

/// Something that a project must or should be.
interface Rule {
    Stream<Problem> check(Project project);
}
