package org.cuewright.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cuewright.model.Lesson;
import org.cuewright.model.Project;
import org.cuewright.model.Question;
import org.cuewright.model.Scene;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Problem;

/// Every question can be understood, answered and judged, in every standard.
final class QuestionRule implements Rule {
    /// SCORM 1.2 knows an option by one character, 0–9 and a–z (RTE 1.2 §3.4, CMIFeedback).
    static final int MAX_OPTIONS = 36;

    @Override
    public Stream<Problem> check(Project project) {
        return project.lessons().stream()
                .flatMap(lesson -> lesson.scenes().stream().flatMap(scene -> check(lesson, scene)));
    }

    private static Stream<Problem> check(Lesson lesson, Scene scene) {
        return scene.cues().stream()
                .flatMap(cue -> cue.interaction() instanceof Question question
                        ? check(cue.id().value(), question, Places.of(lesson, scene, cue)).stream()
                        : Stream.of());
    }

    private static List<Problem> check(String id, Question question, Location place) {
        var problems = new ArrayList<Problem>();
        if (question.wording().title().isBlank() || question.wording().prompt().isBlank()) {
            problems.add(Problem.of(Code.QST_TEXT_MISSING, place, id));
        }
        switch (question) {
            case Question.SingleChoice choice -> {
                problems.addAll(options(id, choice.options(), place));
                if (choice.options().stream().filter(Question.Option::correct).count() > 1) {
                    problems.add(Problem.of(Code.QST_SEVERAL_CORRECT, place, id));
                }
            }
            case Question.MultipleChoice choice -> problems.addAll(options(id, choice.options(), place));
            case Question.TrueFalse _ -> {}
            case Question.FillIn fillIn -> {
                if (fillIn.accepted().stream().allMatch(String::isBlank)) {
                    problems.add(Problem.of(Code.QST_NOTHING_ACCEPTED, place, id));
                }
            }
            case Question.Numeric numeric -> {
                if (numeric.min().compareTo(numeric.max()) > 0) {
                    problems.add(Problem.of(Code.QST_RANGE_EMPTY, place, id, numeric.min(), numeric.max()));
                }
            }
        }
        return problems;
    }

    private static List<Problem> options(String id, List<Question.Option> options, Location place) {
        var problems = new ArrayList<Problem>();
        if (options.size() < 2) {
            problems.add(Problem.of(Code.QST_TOO_FEW_OPTIONS, place, id));
        }
        if (options.size() > MAX_OPTIONS) {
            problems.add(Problem.of(Code.QST_TOO_MANY_OPTIONS, place, id, options.size(), MAX_OPTIONS));
        }
        if (options.stream().noneMatch(Question.Option::correct)) {
            problems.add(Problem.of(Code.QST_NO_CORRECT_OPTION, place, id));
        }
        var texts = new HashSet<String>();
        for (var option : options) {
            if (option.text().isBlank()) {
                problems.add(Problem.of(Code.QST_OPTION_BLANK, place, id, option.id()));
            } else if (!texts.add(folded(option.text()))) {
                problems.add(Problem.of(Code.QST_OPTIONS_ALIKE, place, id, option.text()));
            }
            if (option.id().value().contains("-")) {
                problems.add(Problem.of(Code.QST_OPTION_ID_HYPHEN, place, id, option.id()));
            }
        }
        return problems;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
