package org.cuewright.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cuewright.model.Cue;
import org.cuewright.model.Lesson;
import org.cuewright.model.Project;
import org.cuewright.model.Question;
import org.cuewright.model.Scene;
import org.cuewright.problem.Code;
import org.cuewright.problem.Problem;

/// Every question can be understood, answered and judged, in every standard.
final class QuestionRule implements Rule {
    /// Nobody reads and answers in less.
    static final long LEAST_LIMIT_MS = 5_000;

    @Override
    public Stream<Problem> check(Project project) {
        return project.lessons().stream()
                .flatMap(lesson -> lesson.scenes().stream().flatMap(scene -> check(project, lesson, scene)));
    }

    private static Stream<Problem> check(Project project, Lesson lesson, Scene scene) {
        return scene.cues().stream()
                .flatMap(cue -> cue.questions().stream().flatMap(asked -> {
                    var at = new Finding(asked.id(), Places.of(lesson, scene, cue, asked));
                    return check(project, scene, cue, asked.question(), at);
                }));
    }

    private static Stream<Problem> check(Project project, Scene scene, Cue cue, Question question, Finding at) {
        var problems = new ArrayList<Problem>();
        var wording = question.wording();
        if (wording.title().isBlank() || wording.prompt().isBlank()) {
            problems.add(at.problem(Code.QST_TEXT_MISSING));
        }
        problems.addAll(scoring(scene, cue, question, at));
        switch (question) {
            case Question.SingleChoice choice -> {
                problems.addAll(OptionRules.choice(choice.options(), at));
                if (choice.options().stream().filter(Question.Option::correct).count() > 1) {
                    problems.add(at.problem(Code.QST_SEVERAL_CORRECT));
                }
            }
            case Question.MultipleChoice choice -> problems.addAll(OptionRules.choice(choice.options(), at));
            case Question.TrueFalse _ -> {}
            case Question.FillIn fillIn -> problems.addAll(AcceptedRules.fillIn(fillIn, at));
            case Question.Numeric numeric -> {
                if (numeric.min().compareTo(numeric.max()) > 0) {
                    problems.add(at.problem(Code.QST_RANGE_EMPTY, numeric.min(), numeric.max()));
                }
            }
            case Question.Matching matching -> problems.addAll(OptionRules.matching(matching, at));
            case Question.Sequencing order -> problems.addAll(OptionRules.named(order.steps(), at));
            case Question.Hotspot hotspot -> problems.addAll(RegionRules.hotspot(project, scene, hotspot, at));
            case Question.Likert likert -> problems.addAll(OptionRules.named(likert.scale(), at));
            case Question.Reflection _ -> {}
        }
        return problems.stream();
    }

    private static List<Problem> scoring(Scene scene, Cue cue, Question question, Finding at) {
        var problems = new ArrayList<Problem>();
        var scoring = question.scoring();
        scoring.rewindToMs().ifPresent(back -> {
            if (back >= cue.span().startMs()
                    || scene.clip().keep().project(back).isEmpty()) {
                problems.add(at.problem(Code.QST_REWIND_NOWHERE, Times.text(back)));
            }
        });
        scoring.timeLimitMs()
                .filter(limit -> limit < LEAST_LIMIT_MS)
                .ifPresent(limit ->
                        problems.add(at.problem(Code.QST_LIMIT_SHORT, Times.text(limit), Times.text(LEAST_LIMIT_MS))));
        if (scoring.partialCredit() && !hasParts(question)) {
            problems.add(at.problem(Code.QST_PARTIAL_IMPOSSIBLE));
        }
        if (!scoring.partialCredit() && !question.wording().whenPartly().isBlank()) {
            problems.add(at.problem(Code.QST_PARTLY_NEVER_SAID));
        }
        return problems;
    }

    /// Whether an answer can be right in one thing and wrong in another.
    private static boolean hasParts(Question question) {
        return switch (question) {
            case Question.MultipleChoice _, Question.Matching _, Question.Sequencing _ -> true;
            case Question.FillIn fillIn -> fillIn.blanks().size() > 1;
            case Question.Hotspot hotspot -> hotspot.several();
            case Question.SingleChoice _,
                    Question.TrueFalse _,
                    Question.Numeric _,
                    Question.Likert _,
                    Question.Reflection _ -> false;
        };
    }
}
