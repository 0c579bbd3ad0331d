package org.cuewright;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cuewright.model.Caption;
import org.cuewright.model.CaptionTrack;
import org.cuewright.model.Chapter;
import org.cuewright.model.ChapterId;
import org.cuewright.model.Clip;
import org.cuewright.model.CompletionRule;
import org.cuewright.model.Cue;
import org.cuewright.model.CueId;
import org.cuewright.model.Cues;
import org.cuewright.model.EditList;
import org.cuewright.model.Interaction;
import org.cuewright.model.Lesson;
import org.cuewright.model.LessonId;
import org.cuewright.model.Media;
import org.cuewright.model.MediaFacts;
import org.cuewright.model.MediaId;
import org.cuewright.model.NamedQuestion;
import org.cuewright.model.OptionId;
import org.cuewright.model.Project;
import org.cuewright.model.Question;
import org.cuewright.model.Scene;
import org.cuewright.model.SceneId;
import org.cuewright.model.Theme;
import org.cuewright.model.TimeRange;
import org.cuewright.model.TrackId;
import org.cuewright.model.Viewing;

/// Small projects for tests, made of the fewest parts that can be right.
public final class Projects {
    public static final long DURATION_MS = 60_000;
    public static final Question.Scoring ONE_POINT = new Question.Scoring(1, true, 1);

    private Projects() {}

    /// One lesson, one scene of a minute, one question at ten seconds.
    public static Project simple() {
        return of(scene("s1", "m1", choice("q1", 10_000)));
    }

    /// A course of one lesson that begins with the first of `scenes`.
    public static Project of(Scene... scenes) {
        return of(lesson("l1", scenes));
    }

    public static Project of(Lesson... lessons) {
        var media = Arrays.stream(lessons)
                .flatMap(lesson -> lesson.scenes().stream())
                .map(scene -> scene.clip().media())
                .distinct()
                .map(Projects::media)
                .toList();
        return new Project(
                "urn:uuid:00000000-0000-4000-8000-000000000001",
                "A course",
                "",
                "1.0.0",
                "en",
                Theme.DEFAULT,
                Viewing.FREE,
                new CompletionRule(CompletionRule.Need.ALL, Optional.of(0.95), true, true),
                Optional.of(0.5),
                false,
                List.of(),
                media,
                List.of(),
                List.of(lessons));
    }

    public static Lesson lesson(String id, Scene... scenes) {
        return new Lesson(new LessonId(id), "Lesson " + id, scenes[0].id(), List.of(scenes));
    }

    public static Media media(MediaId id) {
        var facts = new MediaFacts(
                "mp4",
                DURATION_MS,
                true,
                Optional.of(new MediaFacts.Video("h264", "High", "yuv420p", 1280, 720, 30, 0)),
                Optional.of(new MediaFacts.Audio("aac", 2, 48_000)));
        var captions = List.of(new Caption(new TimeRange(1_000, 3_000), "Hello."));
        return new Media(
                id,
                "media/" + id + ".mp4",
                "0".repeat(64),
                facts,
                List.of(new CaptionTrack(new TrackId("en"), CaptionTrack.Kind.CAPTIONS, "en", "English", captions)));
    }

    public static Scene scene(String id, String media, Cue... cues) {
        return new Scene(
                new SceneId(id),
                "Scene " + id,
                new Clip(new MediaId(media), EditList.whole(DURATION_MS)),
                Optional.empty(),
                List.of(new Chapter(new ChapterId("ch1"), 0, "Beginning")),
                new Cues(List.of(cues)));
    }

    public static Cue choice(String id, long atMs) {
        return cue(
                id,
                atMs,
                new Question.SingleChoice(wording(id), ONE_POINT, List.of(option("a", true), option("b", false))));
    }

    public static Cue numeric(String id, long atMs, String min, String max) {
        return cue(id, atMs, new Question.Numeric(wording(id), ONE_POINT, new BigDecimal(min), new BigDecimal(max)));
    }

    /// A branch with an option for each of `targets`, worth 0, 1, 2 … points.
    public static Cue branch(String id, long atMs, String... targets) {
        var options = new ArrayList<Interaction.BranchOption>();
        for (var target : targets) {
            options.add(new Interaction.BranchOption(
                    new OptionId("o" + options.size()), "To " + target, new SceneId(target), options.size()));
        }
        return cue(id, atMs, new Interaction.Branch("Branch " + id, "Where to?", options));
    }

    /// A pool at the cue `id`, whose questions have the ids `id-0`, `id-1` …
    public static Interaction.Pool pool(String id, int draw, Question... questions) {
        var named = new ArrayList<NamedQuestion>();
        for (var question : questions) {
            named.add(new NamedQuestion(new CueId(id + "-" + named.size()), question));
        }
        return new Interaction.Pool("Pool " + id, draw, named);
    }

    public static Cue cue(String id, long atMs, Interaction interaction) {
        return new Cue(new CueId(id), TimeRange.at(atMs), interaction);
    }

    public static Question.Wording wording(String id) {
        return new Question.Wording("Question " + id, "What is right?", "Right.", "Wrong.");
    }

    public static Question.Option option(String id, boolean correct) {
        return new Question.Option(new OptionId(id), "Option " + id, correct, "");
    }
}
