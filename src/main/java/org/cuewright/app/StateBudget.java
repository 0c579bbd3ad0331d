package org.cuewright.app;

import java.util.ArrayList;
import java.util.Set;
import org.cuewright.course.Course;
import org.cuewright.course.ResumeBudget;
import org.cuewright.model.Standard;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;

/// Asks whether the resume state fits where a standard keeps it.
final class StateBudget {
    /// `cmi.suspend_data` holds 4,096 characters (RTE 1.2 §3.4.2); some LMSs are off by a few.
    static final int SCORM12_CHARACTERS = 4_000;

    private StateBudget() {}

    static Outcome<Course> check(Course course, Set<Standard> standards) {
        var problems = new ArrayList<Problem>();
        if (standards.contains(Standard.SCORM12)) {
            for (var unit : course.units()) {
                int least = ResumeBudget.leastCharacters(unit.resume());
                if (least > SCORM12_CHARACTERS) {
                    problems.add(
                            Problem.of(Code.S12_STATE_LARGE, Location.project("/lessons"), least, SCORM12_CHARACTERS));
                }
            }
        }
        return Outcome.unlessErrors(course, problems);
    }
}
