package org.cuewright.pack;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.cuewright.course.Completion;
import org.jspecify.annotations.Nullable;

/// The rules of a unit in plain sentences, for people who run an LMS.
final class Rules {
    private Rules() {}

    static String completion(Completion rule) {
        var parts = parts(rule);
        if (parts.isEmpty()) {
            return "Completed as soon as the learner has opened it.";
        }
        var joint = rule.need().equals("any") ? " or " : " and ";
        var said = parts.size() == 1
                ? parts.getFirst()
                : String.join(", ", parts.subList(0, parts.size() - 1)) + joint + parts.getLast();
        return "Completed when the learner has " + said + ".";
    }

    static String grading(Completion rule) {
        if (!rule.isGraded()) {
            return "Not graded: no score is reported.";
        }
        var pass = rule.passScaled();
        return pass == null
                ? "A score of 0 to 100 is reported; there is no pass mark."
                : "Graded: a score of 0 to 100 is reported, and passed from " + percent(pass) + " on.";
    }

    private static List<String> parts(Completion rule) {
        var parts = new ArrayList<String>();
        var watched = rule.watched();
        if (watched != null) {
            parts.add("watched " + (watched >= 1 ? "all" : "at least " + percent(watched)) + " of the video");
        }
        if (rule.answered()) {
            parts.add("answered every required question");
        }
        if (rule.passed()) {
            parts.add("reached " + passMark(rule.passScaled()));
        }
        return parts;
    }

    private static String passMark(@Nullable Double pass) {
        return pass == null ? "the pass mark" : "a score of at least " + percent(pass);
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share)
                        .movePointRight(2)
                        .setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + " %";
    }
}
