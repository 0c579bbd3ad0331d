package org.cuewright.course;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the learner meets at a cue, in the shape the player reads: a union told apart by `type`. Texts are words alone;
/// those of them that are more have their form under their name in `formatted`.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CourseInteraction.Note.class, name = "note"),
    @JsonSubTypes.Type(value = CourseInteraction.Branch.class, name = "branch"),
    @JsonSubTypes.Type(value = CourseInteraction.SingleChoice.class, name = "single-choice"),
    @JsonSubTypes.Type(value = CourseInteraction.MultipleChoice.class, name = "multiple-choice"),
    @JsonSubTypes.Type(value = CourseInteraction.TrueFalse.class, name = "true-false"),
    @JsonSubTypes.Type(value = CourseInteraction.FillIn.class, name = "fill-in"),
    @JsonSubTypes.Type(value = CourseInteraction.Numeric.class, name = "numeric"),
    @JsonSubTypes.Type(value = CourseInteraction.Matching.class, name = "matching"),
    @JsonSubTypes.Type(value = CourseInteraction.Sequencing.class, name = "sequencing"),
    @JsonSubTypes.Type(value = CourseInteraction.Hotspot.class, name = "hotspot"),
    @JsonSubTypes.Type(value = CourseInteraction.Likert.class, name = "likert"),
    @JsonSubTypes.Type(value = CourseInteraction.Reflection.class, name = "reflection")
})
public sealed interface CourseInteraction {
    String title();

    /// Something to read.
    record Note(
            String title,
            String text,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, List<Formatted>> formatted)
            implements CourseInteraction {}

    /// A choice of the scene to go on with.
    record Branch(
            String title,
            String prompt,
            List<BranchOption> options,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, List<Formatted>> formatted)
            implements CourseInteraction {}

    /// One way a branch can go.
    record BranchOption(
            String id,
            String text,
            String to,
            int points,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            CourseCondition when,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CourseChange> set) {}

    /// What follows an answer: the scene that Continue leads to, if any, and changed variables.
    record Consequence(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String to,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CourseChange> set) {}

    /// Something to answer.
    sealed interface Question extends CourseInteraction {
        Asked asked();

        @Override
        default String title() {
            return asked().title();
        }
    }

    /// What every question says and counts; `rewindToMs` is null when a wrong answer leads nowhere, `timeLimitMs` when
    /// an attempt may take as long as it takes.
    record Asked(
            String title,
            String prompt,
            String hint,
            int points,
            boolean required,
            int attempts,
            boolean partialCredit,
            @Nullable Long rewindToMs,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long timeLimitMs,

            String whenCorrect,
            String whenPartly,
            String whenIncorrect,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, List<Formatted>> formatted,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Consequence onCorrect,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Consequence onIncorrect) {}

    /// An option to choose.
    record Option(String id, String text, boolean correct, String feedback) {}

    /// A thing with a name and a text.
    record Named(String id, String text) {}

    /// One right option among several.
    record SingleChoice(@JsonUnwrapped Asked asked, List<Option> options, boolean shuffled) implements Question {}

    /// Every right option and no other.
    record MultipleChoice(@JsonUnwrapped Asked asked, List<Option> options, boolean shuffled) implements Question {}

    /// A statement to judge.
    record TrueFalse(@JsonUnwrapped Asked asked, boolean answer) implements Question {}

    /// Words or phrases to type into gaps; `after` is the text behind the last.
    record FillIn(
            @JsonUnwrapped Asked asked, List<Blank> blanks, String after, boolean caseSensitive, boolean ignoreAccents)
            implements Question {}

    /// A gap with the text before it and what is right in it.
    record Blank(String before, List<String> accepted) {}

    /// A number to type.
    record Numeric(@JsonUnwrapped Asked asked, BigDecimal min, BigDecimal max) implements Question {}

    /// Items to bring to their targets.
    record Matching(@JsonUnwrapped Asked asked, List<Item> items, List<Named> targets) implements Question {}

    /// Something to match, and the id of the target that is right for it.
    record Item(String id, String text, String to) {}

    /// Steps in the right order.
    record Sequencing(@JsonUnwrapped Asked asked, List<Named> steps) implements Question {}

    /// Places to point at on `picture`, or where there is none on the picture the video stands at.
    record Hotspot(
            @JsonUnwrapped Asked asked,
            List<Region> options,
            boolean several,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            CoursePicture picture)
            implements Question {}

    /// A rectangle in thousandths of the picture, or the ellipse within.
    record Region(
            String id,
            String text,
            boolean correct,
            String feedback,
            boolean round,
            int x,
            int y,
            int width,
            int height) {}

    /// An opinion on a scale.
    record Likert(@JsonUnwrapped Asked asked, List<Named> options) implements Question {}

    /// A thought to write down.
    record Reflection(@JsonUnwrapped Asked asked) implements Question {}
}
