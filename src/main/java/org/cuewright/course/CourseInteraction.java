package org.cuewright.course;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;

/// What the learner meets at a cue, in the shape the player reads: a union told apart by `type`.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CourseInteraction.Note.class, name = "note"),
    @JsonSubTypes.Type(value = CourseInteraction.Branch.class, name = "branch"),
    @JsonSubTypes.Type(value = CourseInteraction.SingleChoice.class, name = "single-choice"),
    @JsonSubTypes.Type(value = CourseInteraction.MultipleChoice.class, name = "multiple-choice"),
    @JsonSubTypes.Type(value = CourseInteraction.TrueFalse.class, name = "true-false"),
    @JsonSubTypes.Type(value = CourseInteraction.FillIn.class, name = "fill-in"),
    @JsonSubTypes.Type(value = CourseInteraction.Numeric.class, name = "numeric")
})
public sealed interface CourseInteraction {
    String title();

    /// Something to read.
    record Note(String title, String text) implements CourseInteraction {}

    /// A choice of the scene to go on with.
    record Branch(String title, String prompt, List<BranchOption> options) implements CourseInteraction {}

    /// One way a branch can go.
    record BranchOption(String id, String text, String to, int points) {}

    /// Something to answer.
    sealed interface Question extends CourseInteraction {
        int points();

        boolean required();

        int attempts();
    }

    /// An option to choose.
    record Option(String id, String text, boolean correct, String feedback) {}

    /// One right option among several.
    record SingleChoice(
            String title,
            String prompt,
            int points,
            boolean required,
            int attempts,
            String whenCorrect,
            String whenIncorrect,
            List<Option> options)
            implements Question {}

    /// Every right option and no other.
    record MultipleChoice(
            String title,
            String prompt,
            int points,
            boolean required,
            int attempts,
            String whenCorrect,
            String whenIncorrect,
            List<Option> options)
            implements Question {}

    /// A statement to judge.
    record TrueFalse(
            String title,
            String prompt,
            int points,
            boolean required,
            int attempts,
            String whenCorrect,
            String whenIncorrect,
            boolean answer)
            implements Question {}

    /// A word or phrase to type.
    record FillIn(
            String title,
            String prompt,
            int points,
            boolean required,
            int attempts,
            String whenCorrect,
            String whenIncorrect,
            List<String> accepted,
            boolean caseSensitive)
            implements Question {}

    /// A number to type.
    record Numeric(
            String title,
            String prompt,
            int points,
            boolean required,
            int attempts,
            String whenCorrect,
            String whenIncorrect,
            BigDecimal min,
            BigDecimal max)
            implements Question {}
}
