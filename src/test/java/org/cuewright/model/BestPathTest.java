package org.cuewright.model;

import static org.cuewright.Projects.branch;
import static org.cuewright.Projects.choice;
import static org.cuewright.Projects.lesson;
import static org.cuewright.Projects.scene;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BestPathTest {
    @Test
    void questionsOfScenesInARowAddUp() {
        var first = scene("s1", "m1", choice("q1", 1)).withNext(Optional.of(new SceneId("s2")));
        assertEquals(OptionalInt.of(2), BestPath.points(lesson("l1", first, scene("s2", "m1", choice("q2", 1)))));
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
