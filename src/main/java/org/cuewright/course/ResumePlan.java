package org.cuewright.course;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/// The layout of the resume state in bits, computed once for player and checks alike.
///
/// `hash` covers ids, kinds and sizes but no texts, so mending a typo loses nobody's place.
public record ResumePlan(String hash, List<Field> fields) {
    public ResumePlan {
        fields = List.copyOf(fields);
    }

    /// One piece of state, coded in the order of the plan.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Seed.class, name = "seed"),
        @JsonSubTypes.Type(value = Retakes.class, name = "retakes"),
        @JsonSubTypes.Type(value = Watched.class, name = "watched"),
        @JsonSubTypes.Type(value = Path.class, name = "path"),
        @JsonSubTypes.Type(value = Branch.class, name = "branch"),
        @JsonSubTypes.Type(value = Answer.class, name = "answer"),
        @JsonSubTypes.Type(value = Exit.class, name = "exit"),
        @JsonSubTypes.Type(value = Variable.class, name = "variable"),
        @JsonSubTypes.Type(value = Visits.class, name = "visits")
    })
    public sealed interface Field {}

    /// What the order of options is drawn by, 16 bits; only where something is drawn.
    public record Seed() implements Field {}

    /// How often the unit was taken again, and whether the score of this time was told.
    public record Retakes() implements Field {}

    /// Watched time of one scene, as far as playing can reach, in `units` of `quantumMs`.
    public record Watched(String scene, int quantumMs, int units) implements Field {}

    /// Scenes gone through, the last `cap` of them, each an index below `scenes`.
    public record Path(String lesson, int scenes, int cap) implements Field {}

    /// The option last taken at a branch.
    public record Branch(String cue, int options) implements Field {}

    /// The way by which a scene was left last, one of `exits`; only where its branch and its next do not tell.
    public record Exit(String scene, int exits) implements Field {}

    /// A whole number from `min` to `max`.
    public record Variable(String variable, int min, int max) implements Field {}

    /// How often a scene was come to; only where a condition asks.
    public record Visits(String scene) implements Field {}

    /// Attempts, verdict and last response. `size` counts options, or bytes of text at most; `items` are answered by
    /// one response each; `parts` are right or wrong one by one, 1 when the answer is so as a whole.
    public record Answer(String cue, String response, int size, int items, int parts, int attempts) implements Field {}
}
