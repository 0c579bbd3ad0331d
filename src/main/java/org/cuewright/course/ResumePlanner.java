package org.cuewright.course;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    /// The same for a thought written down, which the learner wants to find again.
    static final int REFLECTION_BYTES = 400;

    private ResumePlanner() {}

    static ResumePlan plan(List<CourseLesson> lessons, boolean retaken) {
        var fields = new ArrayList<ResumePlan.Field>();
        if (lessons.stream().anyMatch(ResumePlanner::draws)) {
            fields.add(new ResumePlan.Seed());
        }
        if (retaken) {
            fields.add(new ResumePlan.Retakes());
        }
        lessons.stream().flatMap(ResumePlanner::fields).forEach(fields::add);
        return new ResumePlan(hash(fields, lessons), fields);
    }

    private static Stream<ResumePlan.Field> fields(CourseLesson lesson) {
        var fields = new ArrayList<ResumePlan.Field>();
        if (lesson.scenes().size() > 1) {
            fields.add(new ResumePlan.Path(lesson.id(), lesson.scenes().size(), PATH_CAP));
        }
        lesson.variables().stream()
                .map(variable -> new ResumePlan.Variable(variable.id(), variable.min(), variable.max()))
                .forEach(fields::add);
        var visited = visited(lesson);
        for (var scene : lesson.scenes()) {
            if (visited.contains(scene.id())) {
                fields.add(new ResumePlan.Visits(scene.id()));
            }
            int exits = exits(scene);
            if (exits > 0) {
                fields.add(new ResumePlan.Exit(scene.id(), exits));
            }
            int units = Math.ceilDiv(Math.toIntExact(reachedMs(scene)), QUANTUM_MS);
            fields.add(new ResumePlan.Watched(scene.id(), QUANTUM_MS, units));
            scene.cues().forEach(cue -> field(cue).forEach(fields::add));
        }
        return fields.stream();
    }

    /// Playing goes no further than the scene's branch.
    private static long reachedMs(CourseScene scene) {
        return scene.cues().stream()
                .filter(cue -> cue.interaction() instanceof CourseInteraction.Branch)
                .mapToLong(CourseScene.CourseCue::fromMs)
                .reduce(scene.durationMs(), Math::min);
    }

    /// Scenes whose visits a condition counts.
    private static Set<String> visited(CourseLesson lesson) {
        return lesson.scenes().stream()
                .flatMap(scene -> Stream.concat(
                        scene.ways().stream().map(CourseWay::when),
                        scene.cues().stream().flatMap(cue -> conditions(cue.interaction()))))
                .flatMap(CourseCondition::visited)
                .collect(Collectors.toSet());
    }

    private static Stream<CourseCondition> conditions(CourseInteraction interaction) {
        return interaction instanceof CourseInteraction.Branch branch
                ? branch.options().stream()
                        .map(CourseInteraction.BranchOption::when)
                        .filter(Objects::nonNull)
                : Stream.of();
    }

    /// Ways out of a scene in the order of the player's `exitsOf`; 0 where its branch or its next tells the way.
    private static int exits(CourseScene scene) {
        int jumps =
                scene.cues().stream().mapToInt(cue -> jumps(cue.interaction())).sum();
        int options = scene.cues().stream()
                .mapToInt(cue -> cue.interaction() instanceof CourseInteraction.Branch branch
                        ? branch.options().size()
                        : 0)
                .sum();
        int ways = scene.ways().size();
        return jumps + ways == 0 ? 0 : jumps + (options > 0 ? options : ways + 1);
    }

    private static int jumps(CourseInteraction interaction) {
        if (!(interaction instanceof CourseInteraction.Question question)) {
            return 0;
        }
        var asked = question.asked();
        return (int) Stream.of(Optional.ofNullable(asked.onCorrect()), Optional.ofNullable(asked.onIncorrect()))
                .filter(then -> then.map(CourseInteraction.Consequence::to).isPresent())
                .count();
    }

    private static Stream<ResumePlan.Field> field(CourseScene.CourseCue cue) {
        return switch (cue.interaction()) {
            case CourseInteraction.Note _ -> Stream.of();
            case CourseInteraction.Branch branch ->
                Stream.of(new ResumePlan.Branch(cue.id(), branch.options().size()));
            case CourseInteraction.Question question -> Stream.of(answer(cue.id(), question));
        };
    }

    private static ResumePlan.Answer answer(String cue, CourseInteraction.Question question) {
        return switch (question) {
            case CourseInteraction.SingleChoice choice ->
                whole(cue, question, "one", choice.options().size());
            case CourseInteraction.MultipleChoice choice ->
                several(
                        cue,
                        question,
                        choice.options().size(),
                        choice.options().stream()
                                .filter(CourseInteraction.Option::correct)
                                .count());
            case CourseInteraction.TrueFalse _ -> whole(cue, question, "flag", 2);
            case CourseInteraction.FillIn fillIn -> {
                int blanks = fillIn.blanks().size();
                yield answer(cue, question, blanks == 1 ? "text" : "texts", TEXT_BYTES, blanks, blanks);
            }
            case CourseInteraction.Numeric _ -> whole(cue, question, "number", TEXT_BYTES);
            case CourseInteraction.Matching matching -> {
                int items = matching.items().size();
                yield answer(cue, question, "pairs", matching.targets().size(), items, items);
            }
            case CourseInteraction.Sequencing order -> {
                int steps = order.steps().size();
                yield answer(cue, question, "order", steps, steps, steps);
            }
            case CourseInteraction.Hotspot hotspot
            when hotspot.several() ->
                several(
                        cue,
                        question,
                        hotspot.options().size(),
                        hotspot.options().stream()
                                .filter(CourseInteraction.Region::correct)
                                .count());
            case CourseInteraction.Hotspot hotspot ->
                whole(cue, question, "one", hotspot.options().size());
            case CourseInteraction.Likert likert ->
                whole(cue, question, "one", likert.options().size());
            case CourseInteraction.Reflection _ -> whole(cue, question, "text", REFLECTION_BYTES);
        };
    }

    private static ResumePlan.Answer whole(String cue, CourseInteraction.Question question, String response, int size) {
        return answer(cue, question, response, size, 1, 1);
    }

    private static ResumePlan.Answer several(String cue, CourseInteraction.Question question, int options, long right) {
        return answer(cue, question, "many", options, 1, (int) right);
    }

    private static ResumePlan.Answer answer(
            String cue, CourseInteraction.Question question, String response, int size, int items, int parts) {
        var asked = question.asked();
        return new ResumePlan.Answer(
                cue, response, size, items, asked.partialCredit() ? Math.max(1, parts) : 1, asked.attempts());
    }

    private static boolean draws(CourseLesson lesson) {
        return lesson.scenes().stream()
                .flatMap(scene -> scene.cues().stream())
                .anyMatch(cue -> cue.pool() != null || draws(cue.interaction()));
    }

    private static boolean draws(CourseInteraction interaction) {
        return switch (interaction) {
            case CourseInteraction.SingleChoice choice -> choice.shuffled();
            case CourseInteraction.MultipleChoice choice -> choice.shuffled();
            case CourseInteraction.Matching _, CourseInteraction.Sequencing _ -> true;
            case CourseInteraction _ -> false;
        };
    }

    /// 24 bits of SHA-256 over the fields and over what answers are numbers of, as text, in four base64url characters.
    private static String hash(List<ResumePlan.Field> fields, List<CourseLesson> lessons) {
        var numbered = lessons.stream()
                .flatMap(lesson -> lesson.scenes().stream())
                .flatMap(scene -> scene.cues().stream())
                .flatMap(cue -> ids(cue.interaction()));
        var text =
                Stream.concat(fields.stream().map(Object::toString), numbered).collect(Collectors.joining("\n"));
        return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(Sha256.of(text), 3));
    }

    /// In the author's order: an option that moved is another one to who knows only its place.
    private static Stream<String> ids(CourseInteraction interaction) {
        return switch (interaction) {
            case CourseInteraction.Branch branch -> branch.options().stream().map(CourseInteraction.BranchOption::id);
            case CourseInteraction.SingleChoice choice ->
                choice.options().stream().map(CourseInteraction.Option::id);
            case CourseInteraction.MultipleChoice choice ->
                choice.options().stream().map(CourseInteraction.Option::id);
            case CourseInteraction.Matching matching ->
                Stream.concat(
                        matching.items().stream().map(CourseInteraction.Item::id),
                        matching.targets().stream().map(CourseInteraction.Named::id));
            case CourseInteraction.Sequencing order -> order.steps().stream().map(CourseInteraction.Named::id);
            case CourseInteraction.Hotspot hotspot -> hotspot.options().stream().map(CourseInteraction.Region::id);
            case CourseInteraction.Likert likert -> likert.options().stream().map(CourseInteraction.Named::id);
            case CourseInteraction.Note _,
                    CourseInteraction.TrueFalse _,
                    CourseInteraction.FillIn _,
                    CourseInteraction.Numeric _,
                    CourseInteraction.Reflection _ -> Stream.of();
        };
    }
}
