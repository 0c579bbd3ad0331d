package org.cuewright.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cuewright.model.Condition;
import org.cuewright.model.Cue;
import org.cuewright.model.CueId;
import org.cuewright.model.Interaction;
import org.cuewright.model.Lesson;
import org.cuewright.model.Project;
import org.cuewright.model.Question;
import org.cuewright.model.Scene;
import org.cuewright.model.SceneGraph;
import org.cuewright.model.Variable;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Problem;

/// Variables have values, conditions ask about what there is and can come true, and no learner stands before no way.
final class PathRule implements Rule {
    @Override
    public Stream<Problem> check(Project project) {
        return project.lessons().stream().flatMap(lesson -> {
            var problems = new ArrayList<Problem>();
            lesson.variables().forEach(variable -> problems.addAll(variable(lesson, variable)));
            lesson.scenes().forEach(scene -> problems.addAll(scene(lesson, scene)));
            return problems.stream();
        });
    }

    private static List<Problem> variable(Lesson lesson, Variable variable) {
        var place = Places.of(lesson, variable);
        if (variable.min() >= variable.max() || hasTwins(variable)) {
            return List.of(Problem.of(Code.BRA_VARIABLE_EMPTY, place, variable.id()));
        }
        return variable.numberOf(variable.initial()).isPresent()
                ? List.of()
                : List.of(Problem.of(Code.BRA_VALUE_UNKNOWN, place, variable.id(), variable.initial()));
    }

    private static boolean hasTwins(Variable variable) {
        return variable instanceof Variable.Enumeration(var _, var names, var _)
                && names.stream().distinct().count() < names.size();
    }

    private static List<Problem> scene(Lesson lesson, Scene scene) {
        var problems = new ArrayList<Problem>();
        var place = Places.of(lesson, scene);
        scene.ways().forEach(way -> problems.addAll(condition(lesson, way.when(), place)));
        if (!scene.ways().isEmpty() && SceneGraph.branchOf(scene).isPresent()) {
            problems.add(Problem.of(Code.BRA_WAYS_IGNORED, place, scene.title()));
        }
        for (var cue : scene.cues()) {
            problems.addAll(cue(lesson, cue, Places.of(lesson, scene, cue)));
        }
        return problems;
    }

    private static List<Problem> cue(Lesson lesson, Cue cue, Location place) {
        var problems = new ArrayList<Problem>();
        switch (cue.interaction()) {
            case Interaction.Note _ -> {}
            case Interaction.Branch branch -> {
                for (var option : branch.options()) {
                    option.when().ifPresent(when -> problems.addAll(condition(lesson, when, place)));
                    problems.addAll(changes(lesson, option.changes(), place));
                }
                if (!branch.options().isEmpty()
                        && branch.options().stream()
                                .noneMatch(option -> option.when().isEmpty())) {
                    problems.add(Problem.of(Code.BRA_NO_SURE_OPTION, place, cue.id()));
                }
            }
            case Question question -> problems.addAll(question(lesson, cue.id(), question.scoring(), place));
            case Interaction.Pool pool -> {
                for (var each : pool.questions()) {
                    problems.addAll(question(lesson, each.id(), each.question().scoring(), place));
                    if (leads(each.question().scoring())) {
                        problems.add(Problem.of(Code.QST_POOL_LEADS, place, each.id()));
                    }
                }
            }
        }
        return problems;
    }

    private static List<Problem> question(Lesson lesson, CueId id, Question.Scoring scoring, Location place) {
        var problems = new ArrayList<Problem>();
        problems.addAll(changes(lesson, scoring.whenCorrect().changes(), place));
        problems.addAll(changes(lesson, scoring.whenIncorrect().changes(), place));
        if (scoring.rewindToMs().isPresent() && scoring.whenIncorrect().to().isPresent()) {
            problems.add(Problem.of(Code.QST_REWIND_IGNORED, place, id));
        }
        return problems;
    }

    private static boolean leads(Question.Scoring scoring) {
        return scoring.whenCorrect().to().isPresent()
                || scoring.whenIncorrect().to().isPresent();
    }

    private static List<Problem> changes(Lesson lesson, List<Variable.Change> changes, Location place) {
        return changes.stream()
                .flatMap(change -> change(lesson, change, place).stream())
                .toList();
    }

    private static Optional<Problem> change(Lesson lesson, Variable.Change change, Location place) {
        var variable = lesson.variable(change.variable());
        if (variable.isEmpty()) {
            return Optional.of(Problem.of(Code.BRA_VARIABLE_UNKNOWN, place, change.variable()));
        }
        return switch (change) {
            case Variable.Change.To(var id, var value) -> value(variable.get(), value, place);
            case Variable.Change.By(var id, int by) ->
                variable.get() instanceof Variable.Whole
                        ? Optional.empty()
                        : Optional.of(Problem.of(Code.BRA_VALUE_UNKNOWN, place, id, by));
        };
    }

    private static Optional<Problem> value(Variable variable, Variable.Value value, Location place) {
        return variable.numberOf(value).isPresent()
                ? Optional.empty()
                : Optional.of(Problem.of(Code.BRA_VALUE_UNKNOWN, place, variable.id(), value));
    }

    private static List<Problem> condition(Lesson lesson, Condition condition, Location place) {
        return condition
                .parts()
                .flatMap(part -> part(lesson, part, place).stream())
                .toList();
    }

    private static Optional<Problem> part(Lesson lesson, Condition part, Location place) {
        return switch (part) {
            case Condition.All(var of) -> unless(!of.isEmpty(), place);
            case Condition.Any(var of) -> unless(!of.isEmpty(), place);
            case Condition.Not _ -> Optional.empty();
            case Condition.VariableIs(var id, var is) ->
                lesson.variable(id)
                        .map(variable -> value(variable, is, place))
                        .orElseGet(() -> Optional.of(Problem.of(Code.BRA_VARIABLE_UNKNOWN, place, id)));
            case Condition.VariableWithin(var id, var bounds) ->
                lesson.variable(id)
                        .map(variable -> unless(
                                variable instanceof Variable.Whole && canBe(bounds, variable.min(), variable.max()),
                                place))
                        .orElseGet(() -> Optional.of(Problem.of(Code.BRA_VARIABLE_UNKNOWN, place, id)));
            case Condition.QuestionIs(var question, var _) ->
                asks(lesson, question)
                        ? Optional.empty()
                        : Optional.of(Problem.of(Code.BRA_QUESTION_UNKNOWN, place, question));
            case Condition.Visits(var scene, var bounds) ->
                lesson.scene(scene).isEmpty()
                        ? Optional.of(Problem.of(Code.BRA_SCENE_UNKNOWN, place, scene))
                        : unless(canBe(bounds, 0, Integer.MAX_VALUE), place);
            case Condition.Points(var bounds) -> unless(canBe(bounds, 0, Integer.MAX_VALUE), place);
        };
    }

    private static Optional<Problem> unless(boolean sound, Location place) {
        return sound ? Optional.empty() : Optional.of(Problem.of(Code.BRA_CONDITION_IDLE, place));
    }

    /// Whether some of the numbers from `min` to `max` lie within, and some bound is set at all.
    private static boolean canBe(Condition.Bounds bounds, int min, int max) {
        int least = Math.max(min, bounds.atLeast().orElse(min));
        int most = Math.min(max, bounds.atMost().orElse(max));
        boolean asks = bounds.atLeast().isPresent() || bounds.atMost().isPresent();
        return asks && least <= most;
    }

    private static boolean asks(Lesson lesson, CueId question) {
        return lesson.scenes().stream()
                .flatMap(scene -> scene.cues().stream())
                .flatMap(cue -> cue.questions().stream())
                .anyMatch(each -> each.id().equals(question));
    }
}
