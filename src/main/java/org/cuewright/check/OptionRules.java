package org.cuewright.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cuewright.model.OptionId;
import org.cuewright.model.Question;
import org.cuewright.problem.Code;
import org.cuewright.problem.Problem;

/// What can be chosen: enough of it, not too much, told apart, and recordable.
final class OptionRules {
    /// SCORM 1.2 knows an option by one character, 0–9 and a–z (RTE 1.2 §3.4, CMIFeedback).
    static final int MAX_OPTIONS = 36;

    private OptionRules() {}

    static List<Problem> choice(List<Question.Option> options, Finding at) {
        var problems = list(options, Question.Option::id, Question.Option::text, 2, at);
        if (options.stream().noneMatch(Question.Option::correct)) {
            problems.add(at.problem(Code.QST_NO_CORRECT_OPTION));
        }
        return problems;
    }

    static List<Problem> named(List<Question.Target> options, Finding at) {
        return list(options, Question.Target::id, Question.Target::text, 2, at);
    }

    static List<Problem> matching(Question.Matching matching, Finding at) {
        var problems = list(matching.items(), Question.Item::id, Question.Item::text, 2, at);
        problems.addAll(named(matching.targets(), at));
        var targets = matching.targets().stream().map(Question.Target::id).collect(Collectors.toSet());
        matching.items().stream()
                .filter(item -> !targets.contains(item.to()))
                .forEach(item -> problems.add(at.problem(Code.QST_TARGET_UNKNOWN, item.text(), item.to())));
        return problems;
    }

    static <T> List<Problem> list(
            List<T> options, Function<T, OptionId> id, Function<T, String> text, int least, Finding at) {
        var problems = new ArrayList<Problem>();
        if (options.size() < least) {
            problems.add(at.problem(Code.QST_TOO_FEW_OPTIONS));
        }
        if (options.size() > MAX_OPTIONS) {
            problems.add(at.problem(Code.QST_TOO_MANY_OPTIONS, options.size(), MAX_OPTIONS));
        }
        var texts = new HashSet<String>();
        for (var option : options) {
            if (text.apply(option).isBlank()) {
                problems.add(at.problem(Code.QST_OPTION_BLANK, id.apply(option)));
            } else if (!texts.add(folded(text.apply(option)))) {
                problems.add(at.problem(Code.QST_OPTIONS_ALIKE, text.apply(option)));
            }
            if (id.apply(option).value().contains("-")) {
                problems.add(at.problem(Code.QST_OPTION_ID_HYPHEN, id.apply(option)));
            }
        }
        return problems;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
