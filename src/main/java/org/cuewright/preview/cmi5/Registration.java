package org.cuewright.preview.cmi5;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.cuewright.preview.lrs.Cmi5;
import org.cuewright.preview.manifest.CoursePackage.Au;

/// One learner's enrolment in the course: what is achieved so far, and what was called satisfied.
final class Registration {
    private final String id = UUID.randomUUID().toString();
    private final Set<String> completed = new HashSet<>();
    private final Set<String> passed = new HashSet<>();
    private final Set<String> satisfied = new HashSet<>();

    String id() {
        return id;
    }

    void note(String unit, String verb) {
        if (verb.equals(Cmi5.COMPLETED)) {
            completed.add(unit);
        }
        if (verb.equals(Cmi5.PASSED)) {
            passed.add(unit);
        }
    }

    /// Whether the learner may move on (cmi5 13.1.4, moveOn).
    boolean isMet(Au au) {
        var isCompleted = completed.contains(au.id());
        var isPassed = passed.contains(au.id());
        return switch (au.moveOn()) {
            case "Passed" -> isPassed;
            case "Completed" -> isCompleted;
            case "CompletedAndPassed" -> isCompleted && isPassed;
            case "CompletedOrPassed" -> isCompleted || isPassed;
            default -> true;
        };
    }

    /// True the first time only, since a block or course is satisfied once.
    boolean satisfy(String publisherId) {
        return satisfied.add(publisherId);
    }
}
