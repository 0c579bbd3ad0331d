package org.cuewright.course;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cuewright.digest.Sha256;

/// Lays out the resume state of a unit in the order of its lessons, scenes and cues.
final class ResumePlanner {
    /// Finest step in which watched time is kept.
    static final int QUANTUM_MS = 250;
    /// Scenes of a path that are kept; more are needed only by who goes in circles.
    static final int PATH_CAP = 64;
    /// Bytes of a typed answer that are kept for showing it again; the record holds all of it.
    static final int TEXT_BYTES = 64;

    private ResumePlanner() {}

    static ResumePlan plan(List<CourseLesson> lessons) {
        var fields = lessons.stream().flatMap(ResumePlanner::fields).toList();
        return new ResumePlan(hash(fields), fields);
    }

    private static Stream<ResumePlan.Field> fields(CourseLesson lesson) {
        var fields = new ArrayList<ResumePlan.Field>();
        if (lesson.scenes().size() > 1) {
            fields.add(new ResumePlan.Path(lesson.id(), lesson.scenes().size(), PATH_CAP));
        }
        for (var scene : lesson.scenes()) {
            int units = Math.ceilDiv(Math.toIntExact(scene.durationMs()), QUANTUM_MS);
            fields.add(new ResumePlan.Watched(scene.id(), QUANTUM_MS, units));
            scene.cues().forEach(cue -> field(cue).forEach(fields::add));
        }
        return fields.stream();
    }

    private static Stream<ResumePlan.Field> field(CourseScene.CourseCue cue) {
        return switch (cue.interaction()) {
            case CourseInteraction.Note _ -> Stream.of();
            case CourseInteraction.Branch branch ->
                Stream.of(new ResumePlan.Branch(cue.id(), branch.options().size()));
            case CourseInteraction.SingleChoice choice ->
                answer(cue, choice, "one", choice.options().size());
            case CourseInteraction.MultipleChoice choice ->
                answer(cue, choice, "many", choice.options().size());
            case CourseInteraction.TrueFalse judged -> answer(cue, judged, "flag", 2);
            case CourseInteraction.FillIn fillIn -> answer(cue, fillIn, "text", TEXT_BYTES);
            case CourseInteraction.Numeric numeric -> answer(cue, numeric, "number", TEXT_BYTES);
        };
    }

    private static Stream<ResumePlan.Field> answer(
            CourseScene.CourseCue cue, CourseInteraction.Question question, String response, int size) {
        return Stream.of(new ResumePlan.Answer(cue.id(), response, size, question.attempts()));
    }

    /// 24 bits of SHA-256 over the fields as text, in four base64url characters.
    private static String hash(List<ResumePlan.Field> fields) {
        var text = fields.stream().map(Object::toString).collect(Collectors.joining("\n"));
        return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(Sha256.of(text), 3));
    }
}
