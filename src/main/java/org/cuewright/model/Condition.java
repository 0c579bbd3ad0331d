package org.cuewright.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Something that holds or does not hold of what a learner did in a lesson so far.
public sealed interface Condition {
    /// Every one holds.
    record All(List<Condition> of) implements Condition {
        public All {
            of = List.copyOf(of);
        }
    }

    /// At least one holds.
    record Any(List<Condition> of) implements Condition {
        public Any {
            of = List.copyOf(of);
        }
    }

    record Not(Condition of) implements Condition {}

    record VariableIs(VariableId variable, Variable.Value is) implements Condition {}

    record VariableWithin(VariableId variable, Bounds bounds) implements Condition {}

    /// What became of a question.
    record QuestionIs(CueId question, Result is) implements Condition {}

    /// How often a scene was come to, this time included.
    record Visits(SceneId scene, Bounds bounds) implements Condition {}

    /// Points earned on the way so far.
    record Points(Bounds bounds) implements Condition {}

    /// Whole numbers from one to the other, both included; absent where they go on.
    record Bounds(Optional<Integer> atLeast, Optional<Integer> atMost) {
        public boolean isEmpty() {
            return atLeast.isPresent() && atMost.isPresent() && atLeast.get() > atMost.get();
        }
    }

    /// By the last answer given; one that is right in parts is incorrect.
    enum Result {
        ANSWERED,
        CORRECT,
        INCORRECT
    }

    /// This and all that it is made of.
    default Stream<Condition> parts() {
        var inner = switch (this) {
            case All(var of) -> of.stream();
            case Any(var of) -> of.stream();
            case Not(var of) -> Stream.of(of);
            case VariableIs _, VariableWithin _, QuestionIs _, Visits _, Points _ -> Stream.<Condition>of();
        };
        return Stream.concat(Stream.of(this), inner.flatMap(Condition::parts));
    }
}
