package org.cuewright.course;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Something that holds or does not hold of what a learner did in a lesson, in the shape the player reads.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CourseCondition.All.class, name = "all"),
    @JsonSubTypes.Type(value = CourseCondition.Any.class, name = "any"),
    @JsonSubTypes.Type(value = CourseCondition.Not.class, name = "not"),
    @JsonSubTypes.Type(value = CourseCondition.VariableTest.class, name = "variable"),
    @JsonSubTypes.Type(value = CourseCondition.QuestionTest.class, name = "question"),
    @JsonSubTypes.Type(value = CourseCondition.VisitsTest.class, name = "visits"),
    @JsonSubTypes.Type(value = CourseCondition.PointsTest.class, name = "points")
})
public sealed interface CourseCondition {
    record All(List<CourseCondition> of) implements CourseCondition {}

    record Any(List<CourseCondition> of) implements CourseCondition {}

    record Not(CourseCondition of) implements CourseCondition {}

    /// A number from `min` to `max`, both included; null where it goes on.
    record VariableTest(
            String variable,
            @Nullable Integer min,
            @Nullable Integer max) implements CourseCondition {}

    /// `is` is answered, correct or incorrect.
    record QuestionTest(String cue, String is) implements CourseCondition {}

    record VisitsTest(
            String scene, @Nullable Integer min, @Nullable Integer max) implements CourseCondition {}

    record PointsTest(@Nullable Integer min, @Nullable Integer max) implements CourseCondition {}

    /// Scenes whose visits are counted.
    default Stream<String> visited() {
        return switch (this) {
            case All(var of) -> of.stream().flatMap(CourseCondition::visited);
            case Any(var of) -> of.stream().flatMap(CourseCondition::visited);
            case Not(var of) -> of.visited();
            case VisitsTest(var scene, var _, var _) -> Stream.of(scene);
            case VariableTest _, QuestionTest _, PointsTest _ -> Stream.of();
        };
    }
}
