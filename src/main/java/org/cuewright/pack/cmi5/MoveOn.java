package org.cuewright.pack.cmi5;

import org.cuewright.course.Completion;

/// What satisfies an AU, derived from the rule that completes the unit. It is always written, since the default,
/// `NotApplicable`, would satisfy a unit that nobody has opened (cmi5 13.1.4).
///
/// | the rule asks for | need all | need any |
/// |---|---|---|
/// | the pass mark alone | `Passed` | `Passed` |
/// | the pass mark and more | `CompletedAndPassed` | `CompletedOrPassed` |
/// | anything else, or nothing | `Completed` | `Completed` |
///
/// A pass mark counts only where a score exists.
enum MoveOn {
    PASSED("Passed"),
    COMPLETED("Completed"),
    COMPLETED_AND_PASSED("CompletedAndPassed"),
    COMPLETED_OR_PASSED("CompletedOrPassed");

    private final String text;

    MoveOn(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    static MoveOn of(Completion rule) {
        if (!rule.passed() || !rule.isGraded() || rule.passScaled() == null) {
            return COMPLETED;
        }
        if (rule.watched() == null && !rule.answered()) {
            return PASSED;
        }
        return rule.need().equals("any") ? COMPLETED_OR_PASSED : COMPLETED_AND_PASSED;
    }
}
