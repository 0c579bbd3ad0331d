package org.cuewright.check;

import static org.cuewright.Projects.choice;
import static org.cuewright.Projects.cue;
import static org.cuewright.Projects.scene;
import static org.cuewright.Projects.wording;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cuewright.Projects;
import org.cuewright.model.Condition;
import org.cuewright.model.Condition.Bounds;
import org.cuewright.model.Consequence;
import org.cuewright.model.CueId;
import org.cuewright.model.Interaction;
import org.cuewright.model.Lesson;
import org.cuewright.model.LessonId;
import org.cuewright.model.NamedQuestion;
import org.cuewright.model.OptionId;
import org.cuewright.model.Project;
import org.cuewright.model.Question;
import org.cuewright.model.SceneId;
import org.cuewright.model.Variable;
import org.cuewright.model.Variable.Change;
import org.cuewright.model.Variable.Value;
import org.cuewright.model.VariableId;
import org.cuewright.model.Way;
import org.cuewright.problem.Code;
import org.cuewright.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// One mistake each about variables and conditions, and the one problem it must give.
class PathRuleTest {
    private static final VariableId TRUST = new VariableId("trust");
    private static final VariableId TONE = new VariableId("tone");
    private static final VariableId TOLD = new VariableId("told");
    private static final SceneId S2 = new SceneId("s2");

    private static final List<Variable> VARIABLES = List.of(
            new Variable.Whole(TRUST, 0, 5, new Value.Amount(2)),
            new Variable.Enumeration(TONE, List.of("calm", "sharp"), new Value.Name("calm")),
            new Variable.Flag(TOLD, new Value.Truth(false)));

    @Test
    void conditionsThatCanHoldAreFine() {
        var all = new Condition.All(List.of(
                new Condition.VariableIs(TONE, new Value.Name("sharp")),
                new Condition.VariableIs(TOLD, new Value.Truth(true)),
                new Condition.Not(new Condition.VariableWithin(TRUST, bounds(5, null))),
                new Condition.Any(List.of(
                        new Condition.QuestionIs(new CueId("q1"), Condition.Result.CORRECT),
                        new Condition.Visits(S2, bounds(null, 2)),
                        new Condition.Points(bounds(1, 1))))));
        assertEquals(List.of(), codes(when(all)));
    }

    static Stream<Arguments> faults() {
        var none = new Bounds(Optional.empty(), Optional.empty());
        var elsewhere = new VariableId("elsewhere");
        return Stream.of(
                fault(Code.BRA_CONDITION_IDLE, new Condition.All(List.of())),
                fault(Code.BRA_CONDITION_IDLE, new Condition.Not(new Condition.Any(List.of()))),
                fault(Code.BRA_CONDITION_IDLE, new Condition.Points(none)),
                fault(Code.BRA_CONDITION_IDLE, new Condition.Points(bounds(null, -1))),
                fault(Code.BRA_CONDITION_IDLE, new Condition.Visits(S2, bounds(3, 2))),
                fault(Code.BRA_CONDITION_IDLE, new Condition.VariableWithin(TRUST, bounds(6, null))),
                fault(Code.BRA_CONDITION_IDLE, new Condition.VariableWithin(TOLD, bounds(0, 1))),
                fault(Code.BRA_VARIABLE_UNKNOWN, new Condition.VariableWithin(elsewhere, bounds(0, 1))),
                fault(Code.BRA_VARIABLE_UNKNOWN, new Condition.VariableIs(elsewhere, new Value.Truth(true))),
                fault(Code.BRA_VALUE_UNKNOWN, new Condition.VariableIs(TRUST, new Value.Amount(9))),
                fault(Code.BRA_VALUE_UNKNOWN, new Condition.VariableIs(TONE, new Value.Name("loud"))),
                fault(Code.BRA_QUESTION_UNKNOWN, new Condition.QuestionIs(new CueId("b1"), Condition.Result.ANSWERED)),
                fault(Code.BRA_SCENE_UNKNOWN, new Condition.Visits(new SceneId("gone"), bounds(1, null))),
                Arguments.of(Code.BRA_VARIABLE_UNKNOWN, setting(new Change.By(elsewhere, 1))),
                Arguments.of(Code.BRA_VALUE_UNKNOWN, setting(new Change.By(TOLD, 1))),
                Arguments.of(Code.BRA_VALUE_UNKNOWN, setting(new Change.To(TONE, new Value.Truth(true)))),
                Arguments.of(Code.BRA_VALUE_UNKNOWN, answering(new Change.To(TRUST, new Value.Amount(-1)))),
                Arguments.of(Code.BRA_VARIABLE_EMPTY, variable(new Variable.Whole(TRUST, 1, 1, new Value.Amount(1)))),
                Arguments.of(
                        Code.BRA_VARIABLE_EMPTY,
                        variable(new Variable.Enumeration(TONE, List.of("a", "a"), new Value.Name("a")))),
                Arguments.of(Code.BRA_VALUE_UNKNOWN, variable(new Variable.Whole(TRUST, 0, 3, new Value.Amount(4)))),
                Arguments.of(Code.BRA_NO_SURE_OPTION, project(option(new Condition.Points(bounds(1, null))))),
                Arguments.of(Code.BRA_WAYS_IGNORED, waysBesideABranch()),
                Arguments.of(Code.QST_REWIND_IGNORED, rewindingElsewhere()),
                Arguments.of(Code.QST_POOL_LEADS, poolThatLeads()));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("faults")
    void oneMistakeGivesItsOneProblem(Code code, Project project) {
        assertEquals(List.of(code), codes(project));
    }

    private static List<Code> codes(Project project) {
        return Rules.check(project).stream().map(Problem::code).toList();
    }

    private static Arguments fault(Code code, Condition condition) {
        return Arguments.of(code, when(condition));
    }

    private static Bounds bounds(
            @org.jspecify.annotations.Nullable Integer least, @org.jspecify.annotations.Nullable Integer most) {
        return new Bounds(Optional.ofNullable(least), Optional.ofNullable(most));
    }

    private static Project when(Condition condition) {
        return project(sure(), option(condition));
    }

    private static Interaction.BranchOption sure() {
        return new Interaction.BranchOption(new OptionId("sure"), "Sure", S2, 0);
    }

    private static Interaction.BranchOption option(Condition when) {
        return new Interaction.BranchOption(new OptionId("maybe"), "Maybe", S2, 0, Optional.of(when), List.of());
    }

    private static Project setting(Change change) {
        return project(new Interaction.BranchOption(new OptionId("a"), "A", S2, 0, Optional.empty(), List.of(change)));
    }

    private static Project answering(Change change) {
        return asking(Optional.empty(), new Consequence(Optional.empty(), List.of(change)), S2);
    }

    private static Project rewindingElsewhere() {
        return asking(Optional.of(0L), new Consequence(Optional.of(S2), List.of()), S2);
    }

    private static Project asking(Optional<Long> rewindTo, Consequence wrong, SceneId next) {
        var scoring = new Question.Scoring(1, true, 2, false, rewindTo).leading(Consequence.NONE, wrong);
        var choice = new Question.SingleChoice(
                wording("q"), scoring, List.of(Projects.option("a", true), Projects.option("b", false)));
        return with(
                Projects.of(scene("s1", "m1", cue("q1", 5, choice)).withNext(Optional.of(next)), scene("s2", "m1")));
    }

    private static Project poolThatLeads() {
        var scoring =
                new Question.Scoring(1, true, 1).leading(new Consequence(Optional.of(S2), List.of()), Consequence.NONE);
        var question = new NamedQuestion(new CueId("p1"), new Question.TrueFalse(wording("q"), scoring, true));
        var pool = cue("pool", 5, new Interaction.Pool("Pool", 1, List.of(question)));
        return with(Projects.of(scene("s1", "m1", pool).withNext(Optional.of(S2)), scene("s2", "m1")));
    }

    private static Project waysBesideABranch() {
        var way = new Way(new Condition.Points(bounds(1, null)), S2);
        return project(sure()).updateScene(new SceneId("s1"), scene -> scene.withWays(List.of(way)));
    }

    private static Project variable(Variable variable) {
        return project(sure()).updateLesson(new LessonId("l1"), lesson -> declaring(lesson, List.of(variable)));
    }

    private static Project project(Interaction.BranchOption... options) {
        var branch = new Interaction.Branch("Branch", "Where to?", Arrays.asList(options));
        return with(Projects.of(scene("s1", "m1", choice("q1", 1), cue("b1", 9, branch)), scene("s2", "m1")));
    }

    private static Project with(Project project) {
        return project.updateLesson(new LessonId("l1"), lesson -> declaring(lesson, VARIABLES));
    }

    private static Lesson declaring(Lesson lesson, List<Variable> variables) {
        return new Lesson(lesson.id(), lesson.title(), lesson.start(), variables, lesson.scenes());
    }
}
