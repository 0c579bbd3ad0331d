package org.cuewright.course;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cuewright.model.Condition;
import org.cuewright.model.Consequence;
import org.cuewright.model.Lesson;
import org.cuewright.model.SceneId;
import org.cuewright.model.Variable;
import org.cuewright.model.VariableId;
import org.cuewright.model.Way;
import org.jspecify.annotations.Nullable;

/// Compiles what decides the way through a lesson: all values become whole numbers.
record PathCompiler(Lesson lesson) {
    List<CourseVariable> variables() {
        return lesson.variables().stream()
                .map(variable -> new CourseVariable(
                        variable.id().value(), variable.min(), variable.max(), number(variable, variable.initial())))
                .toList();
    }

    CourseWay way(Way way) {
        return new CourseWay(condition(way.when()), way.to().value());
    }

    @Nullable
    CourseCondition when(Optional<Condition> condition) {
        return condition.map(this::condition).orElse(null);
    }

    CourseInteraction.@Nullable Consequence consequence(Consequence consequence) {
        return consequence.isNone()
                ? null
                : new CourseInteraction.Consequence(
                        consequence.to().map(SceneId::value).orElse(null), changes(consequence.changes()));
    }

    List<CourseChange> changes(List<Variable.Change> changes) {
        return changes.stream().map(this::change).toList();
    }

    private CourseChange change(Variable.Change change) {
        var id = change.variable().value();
        return switch (change) {
            case Variable.Change.To(var variable, var value) -> new CourseChange(id, number(variable, value), null);
            case Variable.Change.By(var _, int by) -> new CourseChange(id, null, by);
        };
    }

    private CourseCondition condition(Condition condition) {
        return switch (condition) {
            case Condition.All(var of) ->
                new CourseCondition.All(of.stream().map(this::condition).toList());
            case Condition.Any(var of) ->
                new CourseCondition.Any(of.stream().map(this::condition).toList());
            case Condition.Not(var of) -> new CourseCondition.Not(condition(of));
            case Condition.VariableIs(var variable, var is) -> {
                int number = number(variable, is);
                yield new CourseCondition.VariableTest(variable.value(), number, number);
            }
            case Condition.VariableWithin(var variable, var bounds) ->
                new CourseCondition.VariableTest(variable.value(), least(bounds), most(bounds));
            case Condition.QuestionIs(var question, var is) ->
                new CourseCondition.QuestionTest(question.value(), is.name().toLowerCase(Locale.ROOT));
            case Condition.Visits(var scene, var bounds) ->
                new CourseCondition.VisitsTest(scene.value(), least(bounds), most(bounds));
            case Condition.Points(var bounds) -> new CourseCondition.PointsTest(least(bounds), most(bounds));
        };
    }

    private int number(VariableId id, Variable.Value value) {
        return number(lesson.variable(id).orElseThrow(), value);
    }

    private static int number(Variable variable, Variable.Value value) {
        return variable.numberOf(value).orElseThrow();
    }

    private static @Nullable Integer least(Condition.Bounds bounds) {
        return bounds.atLeast().orElse(null);
    }

    private static @Nullable Integer most(Condition.Bounds bounds) {
        return bounds.atMost().orElse(null);
    }
}
