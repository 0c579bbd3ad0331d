package org.cuewright.model;

import static org.cuewright.Projects.branch;
import static org.cuewright.Projects.choice;
import static org.cuewright.Projects.cue;
import static org.cuewright.Projects.lesson;
import static org.cuewright.Projects.scene;
import static org.cuewright.Projects.wording;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.cuewright.Projects;
import org.junit.jupiter.api.Test;

class BestPathTest {
    @Test
    void questionsOfScenesInARowAddUp() {
        var first = scene("s1", "m1", choice("q1", 1)).withNext(Optional.of(new SceneId("s2")));
        assertEquals(OptionalInt.of(2), BestPath.points(lesson("l1", first, scene("s2", "m1", choice("q2", 1)))));
    }

    @Test
    void aPoolEarnsWhatIsDrawn() {
        var yes = new Question.TrueFalse(Projects.wording("q"), new Question.Scoring(3, true, 1), true);
        var pool = Projects.pool("p1", 2, yes, yes, yes, yes);
        var lesson = lesson("l1", scene("s1", "m1", Projects.cue("p1", 1, pool), choice("q1", 2)));
        assertEquals(OptionalInt.of(7), BestPath.points(lesson));
    }

    /// Option o1 earns one point and leads to a scene with one more.
    @Test
    void theBetterOfTwoWaysCounts() {
        var lesson = lesson(
                "l1",
                scene("s1", "m1", branch("b", 5, "s2", "s3")),
                scene("s2", "m1"),
                scene("s3", "m1", choice("q", 1)));
        assertEquals(OptionalInt.of(2), BestPath.points(lesson));
    }

    @Test
    void aQuestionBehindTheBranchEarnsNothing() {
        var lesson = lesson("l1", scene("s1", "m1", branch("b", 5, "s2"), choice("q", 9)), scene("s2", "m1"));
        assertEquals(OptionalInt.of(0), BestPath.points(lesson));
    }

    @Test
    void whatWasCutAwayNeitherEarnsNorLeadsAnywhere() {
        var cut = new EditList(List.of(new TimeRange(0, 10), new TimeRange(20, 60_000)));
        var scene = scene("s1", "m1", choice("q1", 5), choice("q2", 15), branch("b", 16, "s2"))
                .withClip(new Clip(new MediaId("m1"), cut));
        assertEquals(OptionalInt.of(1), BestPath.points(lesson("l1", scene, scene("s2", "m1"))));
    }

    /// Right leads to a scene with one point, wrong through the rest of this one, with two.
    @Test
    void aQuestionThatLeadsElsewhereEarnsOnlyOnTheWayThatItsAnswerOpens() {
        var right = new Consequence(Optional.of(new SceneId("s2")), List.of());
        var leading = asking(right, Consequence.NONE);
        var rest = scene("s1", "m1", leading, choice("q2", 9), choice("q3", 10));
        assertEquals(OptionalInt.of(2), BestPath.points(lesson("l1", rest, scene("s2", "m1", choice("q4", 1)))));
        var more = scene("s2", "m1", choice("q4", 1), choice("q5", 2));
        assertEquals(OptionalInt.of(3), BestPath.points(lesson("l1", rest, more)));
    }

    @Test
    void aWrongAnswerMayLeadBackWithoutALoopInTheScore() {
        var wrong = new Consequence(Optional.of(new SceneId("again")), List.of());
        var lesson = lesson(
                "l1",
                scene("s1", "m1", asking(Consequence.NONE, wrong)),
                scene("again", "m1").withNext(Optional.of(new SceneId("s1"))));
        assertEquals(OptionalInt.of(1), BestPath.points(lesson));
    }

    private static Cue asking(Consequence right, Consequence wrong) {
        var scoring = new Question.Scoring(1, true, 2).leading(right, wrong);
        return cue("q", 5, new Question.TrueFalse(wording("q"), scoring, true));
    }

    /// s1 → s2 → back to s1 or on to s3: going round again earns nothing twice.
    @Test
    void aLoopIsGoneThroughOnce() {
        var lesson = lesson(
                "l1",
                scene("s1", "m1", choice("q1", 1), branch("b1", 5, "s2")),
                scene("s2", "m1", choice("q2", 1), branch("b2", 5, "s3", "s1")),
                scene("s3", "m1"));
        assertEquals(OptionalInt.of(2), BestPath.points(lesson));
    }

    @Test
    void aLessonWithoutEndingHasNoScore() {
        assertEquals(OptionalInt.empty(), BestPath.points(lesson("l1", scene("s1", "m1", branch("b", 5, "s1")))));
    }

    @Test
    void aKnotTooTangledToTellIsSaidSo() {
        var names = IntStream.range(0, 30).mapToObj(i -> "s" + i).toArray(String[]::new);
        var scenes = IntStream.range(0, 30)
                .mapToObj(i -> i == 29 ? scene("s29", "m1") : scene("s" + i, "m1", branch("b" + i, 5, names)))
                .toArray(Scene[]::new);
        assertEquals(OptionalInt.empty(), BestPath.points(lesson("l1", scenes)));
    }
}
