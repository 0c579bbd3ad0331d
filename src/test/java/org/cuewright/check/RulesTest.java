package org.cuewright.check;

import static org.cuewright.Projects.ONE_POINT;
import static org.cuewright.Projects.branch;
import static org.cuewright.Projects.choice;
import static org.cuewright.Projects.cue;
import static org.cuewright.Projects.lesson;
import static org.cuewright.Projects.numeric;
import static org.cuewright.Projects.option;
import static org.cuewright.Projects.scene;
import static org.cuewright.Projects.wording;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cuewright.Projects;
import org.cuewright.model.Caption;
import org.cuewright.model.CaptionTrack;
import org.cuewright.model.Chapter;
import org.cuewright.model.ChapterId;
import org.cuewright.model.Clip;
import org.cuewright.model.CompletionRule;
import org.cuewright.model.Cue;
import org.cuewright.model.CueId;
import org.cuewright.model.EditList;
import org.cuewright.model.Interaction;
import org.cuewright.model.Lesson;
import org.cuewright.model.LessonId;
import org.cuewright.model.Media;
import org.cuewright.model.MediaFacts;
import org.cuewright.model.MediaId;
import org.cuewright.model.OptionId;
import org.cuewright.model.Project;
import org.cuewright.model.Question;
import org.cuewright.model.Retakes;
import org.cuewright.model.Scene;
import org.cuewright.model.SceneId;
import org.cuewright.model.Theme;
import org.cuewright.model.TimeRange;
import org.cuewright.model.TrackId;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// One fault each, and the one problem it must give.
class RulesTest {
    private record Fault(Code code, Project project) {}

    @Test
    void aSimpleProjectBreaksNoRule() {
        assertEquals(List.of(), Rules.check(Projects.simple()));
        assertInstanceOf(Outcome.Done.class, Publishable.of(Projects.simple()));
    }

    @Test
    void aProjectWithAnErrorIsNotPublishable() {
        assertInstanceOf(Outcome.Failed.class, Publishable.of(Projects.simple().withTitle(" ")));
    }

    @Test
    void aProblemSaysWhereItIsByStableIds() {
        var problem = Rules.check(Projects.of(scene("s1", "m1", choice("sound", 1), choice("q1", 99_000))))
                .getFirst();
        assertEquals(Location.project("/lessons/l1/scenes/s1/cues/q1"), problem.where());
        assertEquals("Cue q1 lies at 1:39.000, after the end of its recording at 1:00.000.", problem.text());
    }

    @TestFactory
    Stream<DynamicTest> oneFaultGivesItsOneProblem() {
        return faults().map(fault -> DynamicTest.dynamicTest(
                fault.code.name(),
                () -> assertEquals(
                        List.of(fault.code),
                        Rules.check(fault.project).stream().map(Problem::code).toList())));
    }

    private static Stream<Fault> faults() {
        return Stream.of(
                        courseFaults(),
                        completionFaults(),
                        mediaFaults(),
                        cueFaults(),
                        questionFaults(),
                        poolFaults(),
                        fillInFaults(),
                        matchingFaults(),
                        hotspotFaults(),
                        branchFaults(),
                        captionFaults())
                .flatMap(faults -> faults);
    }

    private static Stream<Fault> courseFaults() {
        var good = Projects.simple();
        return Stream.of(
                new Fault(Code.CRS_TITLE_MISSING, good.withTitle("")),
                new Fault(Code.CRS_ID_NOT_IRI, withId(good, "my course")),
                new Fault(Code.CRS_VERSION_MISSING, good.withVersion("")),
                new Fault(Code.CRS_LANGUAGE_BAD, good.withLanguage("english language")),
                new Fault(Code.CRS_ACCENT_BAD, good.withTheme(new Theme("blue", Theme.Appearance.AUTO))),
                new Fault(
                        Code.CRS_LESSON_UNTITLED,
                        good.updateLesson(new LessonId("l1"), lesson -> lesson.withTitle(""))),
                new Fault(
                        Code.CRS_LESSON_EMPTY,
                        good.withLessons(List.of(
                                good.lessons().getFirst(),
                                new Lesson(new LessonId("l2"), "Empty", new SceneId("x"), List.of())))),
                new Fault(
                        Code.CRS_IDS_SAME_BUT_CASE,
                        Projects.of(lesson("l1", scene("s1", "m1", choice("q1", 1))), lesson("l2", scene("S1", "m1")))),
                new Fault(
                        Code.CRS_NO_LESSON,
                        good.withMedia(List.of())
                                .withLessons(List.of())
                                .withCompletion(watchedOnly(), Optional.empty())));
    }

    private static Stream<Fault> completionFaults() {
        var good = Projects.simple();
        var unscored = Projects.of(scene("s1", "m1"));
        var again = new Retakes(Optional.of(2), Retakes.Keep.BEST);
        var taken =
                new CompletionRule(CompletionRule.Need.ALL, Optional.of(0.9), false, false, false, Optional.of(again));
        return Stream.of(
                new Fault(Code.CRS_COMPLETION_EMPTY, good.withCompletion(rule(null, false, false), Optional.empty())),
                new Fault(Code.CRS_WATCHED_RANGE, good.withCompletion(rule(95.0, false, false), Optional.empty())),
                new Fault(Code.CRS_PASS_MARK_RANGE, good.withCompletion(watchedOnly(), Optional.of(80.0))),
                new Fault(Code.CRS_PASS_MARK_MISSING, good.withCompletion(rule(null, false, true), Optional.empty())),
                new Fault(Code.CRS_NOTHING_SCORED, unscored.withCompletion(watchedOnly(), Optional.of(0.5))),
                new Fault(Code.CRS_RETAKES_UNGRADED, good.withCompletion(taken, Optional.empty())),
                new Fault(
                        Code.CRS_NOTHING_REQUIRED, unscored.withCompletion(rule(null, true, false), Optional.empty())));
    }

    private static Stream<Fault> mediaFaults() {
        var good = Projects.simple();
        var m1 = new MediaId("m1");
        var deaf = new MediaFacts("mp4", Projects.DURATION_MS, true, Optional.empty(), Optional.empty());
        return Stream.of(
                new Fault(Code.MED_UNKNOWN, good.withMedia(List.of())),
                new Fault(
                        Code.MED_KEEP_PAST_END,
                        good.updateScene(
                                new SceneId("s1"),
                                scene -> scene.withClip(new Clip(m1, EditList.whole(Projects.DURATION_MS + 1))))),
                new Fault(
                        Code.MED_NO_TRACK,
                        good.updateMedia(
                                m1, media -> new Media(media.id(), media.file(), media.sha256(), deaf, List.of()))),
                new Fault(Code.MED_DESCRIBED_LENGTH, described(Projects.DURATION_MS + 501, true)),
                new Fault(Code.MED_DESCRIBED_UNLIKE, described(Projects.DURATION_MS - 500, false)),
                new Fault(Code.MED_RENDITION_HEIGHT, good.withRenditions(List.of(720, 359))),
                new Fault(Code.MED_RENDITION_HEIGHT, good.withRenditions(List.of(142))),
                new Fault(
                        Code.MED_UNUSED,
                        good.withMedia(List.of(good.media().getFirst(), Projects.media(new MediaId("spare"))))));
    }

    private static Project described(long durationMs, boolean isHeard) {
        return Projects.simple().updateMedia(new MediaId("m1"), media -> {
            var facts = media.facts();
            var audio = facts.audio().filter(_ -> isHeard);
            return media.withDescribed(new Media.Described(
                    "media/d.mp4", "0", new MediaFacts("mp4", durationMs, true, facts.video(), audio)));
        });
    }

    private static Stream<Fault> cueFaults() {
        var cut = new EditList(List.of(new TimeRange(0, 20_000), new TimeRange(30_000, Projects.DURATION_MS)));
        var note = new Cue(new CueId("n1"), new TimeRange(5_000, 15_000), new Interaction.Note("Note", "Text"));
        return Stream.of(
                new Fault(
                        Code.CUE_PAST_END,
                        Projects.of(scene("s1", "m1", choice("sound", 1), choice("q1", Projects.DURATION_MS + 1)))),
                new Fault(
                        Code.CUE_IN_CUT,
                        Projects.of(scene("s1", "m1", choice("sound", 1), choice("q1", 25_000))
                                .withClip(new Clip(new MediaId("m1"), cut)))),
                new Fault(
                        Code.CUE_CHAPTER_OUTSIDE,
                        Projects.of(scene("s1", "m1", choice("q1", 1))
                                .withChapters(List.of(new Chapter(new ChapterId("late"), 99_000, "Late"))))),
                new Fault(Code.CUE_OVERLAP, Projects.of(scene("s1", "m1", note, choice("q1", 10_000)))),
                new Fault(
                        Code.CUE_NEVER_MET,
                        Projects.of(
                                scene("s1", "m1", choice("q1", 1), branch("b1", 10_000, "s2"), choice("q2", 20_000)),
                                scene("s2", "m1"))));
    }

    private static Stream<Fault> questionFaults() {
        var many = IntStream.range(0, 37).mapToObj(i -> option("o" + i, i == 0)).toList();
        return Stream.of(
                single(Code.QST_NO_CORRECT_OPTION, option("a", false), option("b", false)),
                single(Code.QST_SEVERAL_CORRECT, option("a", true), option("b", true)),
                single(Code.QST_TOO_FEW_OPTIONS, option("a", true)),
                single(Code.QST_TOO_MANY_OPTIONS, many.toArray(Question.Option[]::new)),
                single(
                        Code.QST_OPTION_BLANK,
                        option("a", true),
                        new Question.Option(new OptionId("b"), " ", false, "")),
                single(
                        Code.QST_OPTIONS_ALIKE,
                        option("a", true),
                        new Question.Option(new OptionId("b"), "option A ", false, "")),
                single(Code.QST_OPTION_ID_HYPHEN, option("a-1", true), option("b", false)),
                question(
                        Code.QST_TEXT_MISSING,
                        new Question.TrueFalse(new Question.Wording("", "", "", ""), ONE_POINT, true)),
                question(Code.QST_NOTHING_ACCEPTED, new Question.FillIn(wording("q"), ONE_POINT, List.of(" "), false)),
                new Fault(Code.QST_RANGE_EMPTY, Projects.of(scene("s1", "m1", numeric("q1", 1, "3", "2")))),
                question(
                        Code.QST_RANGE_EMPTY,
                        new Question.Numeric(
                                wording("q"), ONE_POINT, new Question.Around(BigDecimal.TEN, BigDecimal.ONE.negate()))),
                question(Code.QST_REWIND_NOWHERE, trueFalse(scoring(false, Optional.of(2L)))),
                new Fault(
                        Code.QST_REWIND_NOWHERE,
                        Projects.of(scene("s1", "m1", cue("q1", 9_000, trueFalse(scoring(false, Optional.of(500L)))))
                                .withChapters(List.of())
                                .withClip(new Clip(
                                        new MediaId("m1"),
                                        new EditList(List.of(new TimeRange(1_000, Projects.DURATION_MS))))))),
                question(Code.QST_LIMIT_SHORT, trueFalse(ONE_POINT.within(4_999))),
                question(Code.QST_PARTIAL_IMPOSSIBLE, trueFalse(scoring(true, Optional.empty()))),
                question(
                        Code.QST_PARTLY_NEVER_SAID,
                        new Question.TrueFalse(
                                new Question.Wording("T", "P", "", "Yes", "Almost", "No"), ONE_POINT, true)));
    }

    private static Stream<Fault> poolFaults() {
        var one = trueFalse(ONE_POINT);
        var two = trueFalse(new Question.Scoring(2, true, 1));
        return Stream.of(
                pool(Code.QST_POOL_SMALL, 3, one, one),
                pool(Code.QST_POOL_SMALL, 1),
                pool(Code.QST_POOL_POINTS_DIFFER, 1, one, two),
                pool(Code.QST_REWIND_NOWHERE, 1, one, trueFalse(scoring(false, Optional.of(2L)))));
    }

    @Test
    void aFaultInAPoolIsToldAtItsQuestion() {
        var lost = trueFalse(scoring(false, Optional.of(2L)));
        var problem =
                Rules.check(pool(Code.QST_REWIND_NOWHERE, 1, lost).project()).getFirst();
        assertEquals("p1-0", problem.args().getFirst().toString());
        assertEquals(
                "/lessons/l1/scenes/s1/cues/p1/interaction/questions/p1-0",
                problem.where().toString());
    }

    private static Fault pool(Code code, int draw, Question... questions) {
        return question(code, Projects.pool("p1", draw, questions));
    }

    private static Stream<Fault> fillInFaults() {
        var ten = Collections.nCopies(11, new Question.Blank(List.of("x")));
        return Stream.of(
                blanks(Code.QST_GAPS_DIFFER, "One ___ and two ___", List.of(List.of("a"))),
                question(
                        Code.QST_TOO_MANY_BLANKS,
                        new Question.FillIn(wording("q"), ONE_POINT, "____ ".repeat(11), ten, false, false)),
                blanks(Code.QST_NOTHING_ACCEPTED, "One ___ and two ___", List.of(List.of("a"), List.of(""))),
                blanks(Code.QST_ACCEPTED_TWICE, "", List.of(List.of("Caf\u00e9", " cafe\u0301 "))),
                blanks(Code.QST_ACCEPTED_UNRECORDABLE, "", List.of(List.of("a[,]b"))),
                blanks(Code.QST_ACCEPTED_UNRECORDABLE, "", List.of(List.of("{x}"))),
                blanks(Code.QST_ACCEPTED_UNRECORDABLE, "", List.of(List.of("x".repeat(251)))));
    }

    private static Stream<Fault> matchingFaults() {
        var paper = item("a", "Paper", "x");
        return Stream.of(
                matching(Code.QST_TARGET_UNKNOWN, List.of(paper, item("b", "Oil", "z"))),
                matching(Code.QST_TOO_FEW_OPTIONS, List.of(paper)),
                matching(Code.QST_OPTIONS_ALIKE, List.of(paper, item("b", "paper ", "y"))),
                matching(Code.QST_OPTION_BLANK, List.of(paper, item("b", "", "y"))),
                question(
                        Code.QST_OPTIONS_ALIKE,
                        new Question.Sequencing(
                                wording("q"), ONE_POINT, List.of(target("a", "Pull"), target("b", "Pull")))),
                question(
                        Code.QST_TOO_FEW_OPTIONS,
                        new Question.Sequencing(wording("q"), ONE_POINT, List.of(target("a", "Pull")))),
                question(
                        Code.QST_OPTION_ID_HYPHEN,
                        new Question.Likert(
                                wording("q"), true, List.of(target("a-1", "Agree"), target("b", "Disagree")))),
                question(Code.QST_TOO_FEW_OPTIONS, new Question.Likert(wording("q"), true, List.of())),
                question(
                        Code.QST_TEXT_MISSING,
                        new Question.Reflection(new Question.Wording("", "What now?", "", ""), true)));
    }

    private static Stream<Fault> hotspotFaults() {
        var left = region("a", true, 0, 200);
        var right = region("b", false, 500, 200);
        var silent = Projects.of(scene("s1", "m1", cue("q1", 1, hotspot(left, right))))
                .updateMedia(
                        new MediaId("m1"),
                        media -> new Media(
                                media.id(),
                                media.file(),
                                media.sha256(),
                                new MediaFacts(
                                        "mp4",
                                        Projects.DURATION_MS,
                                        true,
                                        Optional.empty(),
                                        media.facts().audio()),
                                media.captions()));
        return Stream.of(
                new Fault(Code.QST_NO_PICTURE, silent),
                question(Code.QST_NO_CORRECT_OPTION, hotspot(right, region("c", false, 800, 200))),
                question(Code.QST_REGION_OUTSIDE, hotspot(left, region("b", false, 900, 200))),
                question(Code.QST_REGION_OUTSIDE, hotspot(left, region("b", false, 500, 0))),
                question(Code.QST_REGION_SMALL, hotspot(left, region("b", false, 500, 59))),
                question(Code.QST_REGIONS_OVERLAP, hotspot(left, region("b", false, 199, 200))));
    }

    private static Fault blanks(Code code, String text, List<List<String>> accepted) {
        var blanks = accepted.stream().map(Question.Blank::new).toList();
        return question(code, new Question.FillIn(wording("q"), ONE_POINT, text, blanks, false, false));
    }

    private static Fault matching(Code code, List<Question.Item> items) {
        var targets = List.of(target("x", "Class A"), target("y", "Class B"));
        return question(code, new Question.Matching(wording("q"), ONE_POINT, items, targets));
    }

    private static Question.Item item(String id, String text, String to) {
        return new Question.Item(new OptionId(id), text, new OptionId(to));
    }

    private static Question.Target target(String id, String text) {
        return new Question.Target(new OptionId(id), text);
    }

    private static Question hotspot(Question.Region... regions) {
        return new Question.Hotspot(wording("q"), ONE_POINT, Optional.empty(), List.of(regions), false);
    }

    private static Question.Region region(String id, boolean correct, int x, int width) {
        return new Question.Region(
                new OptionId(id), "Region " + id, correct, "", new Question.Area(false, x, 100, width, 300));
    }

    private static Question trueFalse(Question.Scoring scoring) {
        return new Question.TrueFalse(wording("q"), scoring, true);
    }

    private static Question.Scoring scoring(boolean partialCredit, Optional<Long> rewindToMs) {
        return new Question.Scoring(1, true, 1, partialCredit, rewindToMs);
    }

    private static Stream<Fault> branchFaults() {
        var q = choice("q1", 1);
        var silent = new Interaction.Branch(
                "", "", List.of(new Interaction.BranchOption(new OptionId("a"), "Go", new SceneId("s2"), 0)));
        var minus = new Interaction.Branch(
                "Where?",
                "",
                List.of(
                        new Interaction.BranchOption(new OptionId("a"), "Go", new SceneId("s2"), -1),
                        new Interaction.BranchOption(new OptionId("b"), "Stay", new SceneId("s2"), 1)));
        var startless = new Lesson(new LessonId("l1"), "Lost", new SceneId("x"), List.of(scene("s1", "m1", q)));
        return Stream.of(
                new Fault(
                        Code.BRA_START_UNKNOWN, Projects.of(startless).withCompletion(watchedOnly(), Optional.empty())),
                new Fault(
                        Code.BRA_TO_NOWHERE,
                        Projects.of(scene("s1", "m1", q, branch("b1", 9, "s2", "gone")), scene("s2", "m1"))),
                new Fault(Code.BRA_UNREACHABLE, Projects.of(scene("s1", "m1", q), scene("s2", "m1"))),
                new Fault(
                        Code.BRA_NO_ENDING,
                        Projects.of(
                                scene("s1", "m1", q, branch("b1", 9, "s2", "s3")),
                                scene("s2", "m1"),
                                scene("s3", "m1").withNext(Optional.of(new SceneId("s3"))))),
                new Fault(
                        Code.BRA_NO_OPTION,
                        Projects.of(scene("s1", "m1", q, branch("b1", 9)))
                                .withCompletion(watchedOnly(), Optional.empty())),
                new Fault(
                        Code.BRA_TEXT_MISSING,
                        Projects.of(scene("s1", "m1", q, cue("b1", 9, silent)), scene("s2", "m1"))),
                new Fault(
                        Code.BRA_NEGATIVE_POINTS,
                        Projects.of(scene("s1", "m1", q, cue("b1", 9, minus)), scene("s2", "m1"))),
                new Fault(
                        Code.BRA_NEXT_IGNORED,
                        Projects.of(
                                scene("s1", "m1", q, branch("b1", 9, "s2")).withNext(Optional.of(new SceneId("s2"))),
                                scene("s2", "m1"))),
                new Fault(Code.BRA_TANGLED, tangled()));
    }

    /// Every scene leads to every other; counting the paths would take longer than anybody waits.
    private static Project tangled() {
        var names = IntStream.range(0, 30).mapToObj(i -> "s" + i).toArray(String[]::new);
        var knot = IntStream.range(0, 30)
                .mapToObj(i -> i == 29 ? scene("s29", "m1") : scene("s" + i, "m1", branch("b" + i, 5, names)))
                .toArray(Scene[]::new);
        return Projects.of(lesson("l1", knot)).withCompletion(watchedOnly(), Optional.empty());
    }

    private static Stream<Fault> captionFaults() {
        return Stream.of(
                new Fault(Code.CAP_NONE, captioned("en")),
                new Fault(Code.CAP_LANGUAGE_BAD, captioned("klingon!", caption(0, 1_000))),
                new Fault(Code.CAP_OVERLAP, captioned("en", caption(0, 2_000), caption(1_000, 3_000))),
                new Fault(Code.CAP_PAST_END, captioned("en", caption(0, 2_000), caption(61_000, 63_000))));
    }

    private static Project captioned(String language, Caption... captions) {
        var track =
                new CaptionTrack(new TrackId("en"), CaptionTrack.Kind.CAPTIONS, language, "English", List.of(captions));
        return Projects.simple().updateMedia(new MediaId("m1"), media -> media.withCaptions(List.of(track)));
    }

    private static Caption caption(long start, long end) {
        return new Caption(new TimeRange(start, end), "Text");
    }

    private static Fault single(Code code, Question.Option... options) {
        return question(code, new Question.SingleChoice(wording("q"), ONE_POINT, List.of(options)));
    }

    /// Beside a sound question, so that something is graded and required.
    private static Fault question(Code code, Interaction question) {
        var id = question instanceof Interaction.Pool ? "p1" : "q1";
        return new Fault(code, Projects.of(scene("s1", "m1", cue(id, 1, question), choice("sound", 9_000))));
    }

    private static CompletionRule watchedOnly() {
        return rule(0.9, false, false);
    }

    private static CompletionRule rule(
            @org.jspecify.annotations.Nullable Double watched, boolean answered, boolean passed) {
        return new CompletionRule(CompletionRule.Need.ALL, Optional.ofNullable(watched), answered, passed);
    }

    private static Project withId(Project p, String id) {
        return new Project(
                id,
                p.title(),
                p.description(),
                p.version(),
                p.language(),
                p.theme(),
                p.viewing(),
                p.completion(),
                p.passMark(),
                p.sealed(),
                p.renditions(),
                p.media(),
                p.pictures(),
                p.lessons());
    }
}
