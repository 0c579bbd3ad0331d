package org.cuewright.course;

import static org.cuewright.Projects.ONE_POINT;
import static org.cuewright.Projects.branch;
import static org.cuewright.Projects.choice;
import static org.cuewright.Projects.cue;
import static org.cuewright.Projects.lesson;
import static org.cuewright.Projects.numeric;
import static org.cuewright.Projects.scene;
import static org.cuewright.Projects.wording;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cuewright.Projects;
import org.cuewright.check.Publishable;
import org.cuewright.model.Clip;
import org.cuewright.model.CueId;
import org.cuewright.model.EditList;
import org.cuewright.model.Interaction;
import org.cuewright.model.Media;
import org.cuewright.model.MediaId;
import org.cuewright.model.Picture;
import org.cuewright.model.PictureId;
import org.cuewright.model.Project;
import org.cuewright.model.Question;
import org.cuewright.model.SceneId;
import org.cuewright.model.TimeRange;
import org.cuewright.model.Viewing;
import org.cuewright.problem.Outcome;
import org.junit.jupiter.api.Test;

class CourseCompilerTest {
    private static final EditList WITHOUT_TEN_TO_TWENTY =
            new EditList(List.of(new TimeRange(0, 10_000), new TimeRange(20_000, Projects.DURATION_MS)));

    @Test
    void whatWasCutIsGoneAndTheRestMovesUp() {
        var cut = scene("s1", "m1", choice("kept", 30_000), choice("lost", 15_000))
                .withClip(new Clip(new MediaId("m1"), WITHOUT_TEN_TO_TWENTY));
        var compiled = compile(Projects.of(cut));
        var scene = onlyScene(compiled);
        assertEquals(50_000, scene.durationMs());
        assertEquals(
                List.of("kept@20000"),
                scene.cues().stream().map(cue -> cue.id() + "@" + cue.fromMs()).toList());
        assertEquals("media/m1-s1.mp4", compiled.media().getFirst().src());
        assertEquals(
                Optional.of(WITHOUT_TEN_TO_TWENTY), compiled.media().getFirst().cut());
    }

    @Test
    void twoScenesOfOneWholeRecordingShareItsFile() {
        var first = scene("s1", "m1", choice("q1", 1)).withNext(Optional.of(new SceneId("s2")));
        var compiled = compile(Projects.of(first, scene("s2", "m1")));
        assertEquals(
                List.of("media/m1.mp4"),
                compiled.media().stream().map(CourseMedia::src).toList());
    }

    @Test
    void aSceneWithABranchNamesNoSceneToFollow() {
        var branching = scene("s1", "m1", choice("q1", 1), branch("b1", 9, "s2"), choice("late", 20))
                .withNext(Optional.of(new SceneId("s2")));
        var scene = onlyLesson(compile(Projects.of(branching, scene("s2", "m1"))))
                .scenes()
                .getFirst();
        assertNull(scene.next());
        assertEquals(
                List.of("q1", "b1"),
                scene.cues().stream().map(CourseScene.CourseCue::id).toList());
    }

    @Test
    void theBestScoreIsThatOfAllLessonsTogether() {
        var project = Projects.of(
                lesson("l1", scene("s1", "m1", choice("q1", 1))),
                lesson("l2", scene("s2", "m1", numeric("q2", 1, "1", "2"), choice("q3", 5))));
        assertEquals(3, compile(project).units().getFirst().completion().maxPoints());
    }

    @Test
    void withoutPassMarkNothingIsGraded() {
        var ungraded = Projects.simple()
                .withCompletion(
                        new org.cuewright.model.CompletionRule(
                                org.cuewright.model.CompletionRule.Need.ALL, Optional.of(0.9), true, false),
                        Optional.empty());
        var completion = compile(ungraded).units().getFirst().completion();
        assertEquals(0, completion.maxPoints());
        assertNull(completion.passScaled());
    }

    @Test
    void aPoolIsAllItsQuestionsAtOneMomentAndEarnsWhatIsDrawn() {
        var yes = new Question.TrueFalse(wording("q"), ONE_POINT, true);
        var project = Projects.of(scene("s1", "m1", cue("p1", 5_000, Projects.pool("p1", 2, yes, yes, yes))));
        var compiled = compile(project);
        var drawn = new CourseScene.CoursePool("p1", 2);
        assertEquals(
                List.of("p1-0@5000 " + drawn, "p1-1@5000 " + drawn, "p1-2@5000 " + drawn),
                onlyScene(compiled).cues().stream()
                        .map(cue -> cue.id() + "@" + cue.fromMs() + " " + cue.pool())
                        .toList());
        assertEquals(2, onlyLesson(compiled).maxPoints());
        var answers = List.of("p1-0", "p1-1", "p1-2").stream()
                .<ResumePlan.Field>map(id -> new ResumePlan.Answer(id, "flag", 2, 1, 1, 1));
        assertEquals(
                Stream.concat(Stream.of(new ResumePlan.Seed(), new ResumePlan.Watched("s1", 250, 240)), answers)
                        .toList(),
                plan(project).fields());
        assertFalse(page(Projects.simple()).contains("pool"));
    }

    @Test
    void thePlayerReadsOfATimeLimitOnlyWhereThereIsOne() {
        assertFalse(page(Projects.simple()).contains("timeLimit"));
        var limited = cue("q1", 1, new Question.TrueFalse(wording("q1"), ONE_POINT.within(30_000), true));
        var page = page(Projects.of(scene("s1", "m1", limited)));
        assertTrue(page.contains("\"timeLimitMs\":30000,"), page);
    }

    @Test
    void thePlayerReadsHowFreelyLearnersMove() {
        var page = page(Projects.simple().withViewing(new Viewing(Viewing.Seeking.LINEAR, false)));
        assertTrue(page.contains("\"viewing\":{\"seeking\":\"linear\",\"revisit\":false}"), page);
    }

    @Test
    void oneUnitPerLessonHasItsOwnIdAndScore() {
        var project = Projects.of(
                lesson("l1", scene("s1", "m1", choice("q1", 1))), lesson("l2", scene("s2", "m1", choice("q2", 1))));
        var units =
                CourseCompiler.compile(publishable(project), Split.PER_LESSON).units();
        assertEquals(
                List.of(project.id() + "#l1", project.id() + "#l2"),
                units.stream().map(CourseUnit::id).toList());
        assertEquals(
                List.of(1, 1),
                units.stream().map(unit -> unit.completion().maxPoints()).toList());
    }

    @Test
    void theRevisionNamesTheVersionAndChangesWithTheContent() {
        var revision = compile(Projects.simple()).revision();
        assertEquals(revision, compile(Projects.simple()).revision());
        assertEquals("1.0.0+", revision.substring(0, 6));
        assertNotEquals(
                revision, compile(Projects.simple().withTitle("Another")).revision());
    }

    @Test
    void mendingATypoKeepsTheLayoutOfTheResumeState() {
        var project = Projects.simple();
        var mended = project.updateScene(
                new SceneId("s1"),
                scene -> scene.withCues(
                        scene.cues().update(new CueId("q1"), cue -> cue.withInteraction(reworded(cue.interaction())))));
        assertNotEquals(compile(project).revision(), compile(mended).revision());
        assertEquals(plan(project).hash(), plan(mended).hash());
    }

    @Test
    void aPictureIsPartOfTheEditionWhereItIsShown() {
        var bins = new Picture(new PictureId("bins"), "pictures/bins.jpeg", "0", 640, 360);
        var other = new Picture(bins.id(), bins.file(), "1", 640, 360);
        var showing = Projects.of(scene(
                "s1",
                "m1",
                cue("n1", 1, new Interaction.Note("Note", "![Bins](pictures/bins.jpeg)")),
                choice("q1", 10_000)));
        assertEquals(
                List.of(new CoursePicture("pictures/bins.jpeg", 640, 360, bins.id())),
                compile(showing.withPictures(List.of(bins))).pictures());
        assertNotEquals(
                compile(showing.withPictures(List.of(bins))).revision(),
                compile(showing.withPictures(List.of(other))).revision());
        assertEquals(compile(Projects.simple()), compile(Projects.simple().withPictures(List.of(bins))));
    }

    @Test
    void aUnitHasThePicturesOfItsOwnLessons() {
        var bins = new Picture(new PictureId("bins"), "pictures/bins.png", "0", 640, 360);
        var note = cue("n1", 1, new Interaction.Note("Note", "- *see* ![Bins](pictures/bins.png)"));
        var project = Projects.of(
                        lesson("l1", scene("s1", "m1", choice("q1", 1))), lesson("l2", scene("s2", "m1", note)))
                .withPictures(List.of(bins));
        var units =
                CourseCompiler.compile(publishable(project), Split.PER_LESSON).units();
        assertEquals(
                List.of(Set.of(), Set.of("pictures/bins.png")),
                units.stream().map(CourseUnit::pictures).toList());
    }

    @Test
    void eachRecordingHasTheWantedHeightsBelowItsOwnAndADescribedVersionToo() {
        var facts = Projects.media(new MediaId("m1")).facts();
        var project = Projects.simple()
                .withRenditions(List.of(360, 720, 480, 360))
                .updateMedia(
                        new MediaId("m1"),
                        media -> media.withDescribed(new Media.Described("media/spoken.mp4", "1", facts)));
        var media = compile(project).media().getFirst();
        assertEquals(
                List.of(
                        new CourseRendition("media/m1.480.mp4", 854, 480, false),
                        new CourseRendition("media/m1.360.mp4", 640, 360, false),
                        new CourseRendition("media/m1.described.mp4", 1280, 720, true),
                        new CourseRendition("media/m1.described.480.mp4", 854, 480, true),
                        new CourseRendition("media/m1.described.360.mp4", 640, 360, true)),
                media.renditions());
        assertEquals(6, media.files().count());
    }

    @Test
    void anotherDescriptionIsAnotherEdition() {
        var facts = Projects.media(new MediaId("m1")).facts();
        var revisions = List.of("1", "2").stream()
                .map(hash -> Projects.simple()
                        .updateMedia(
                                new MediaId("m1"),
                                media -> media.withDescribed(new Media.Described("media/d.mp4", hash, facts))))
                .map(project -> compile(project).revision())
                .distinct();
        assertEquals(2, revisions.count());
    }

    @Test
    void anotherQuestionIsAnotherLayout() {
        var project = Projects.of(scene("s1", "m1", choice("q1", 10_000), choice("q2", 20_000)));
        assertNotEquals(plan(Projects.simple()).hash(), plan(project).hash());
    }

    @Test
    void thePlanListsScenesAndCuesInOrder() {
        var project = Projects.of(
                scene("s1", "m1", choice("q1", 1), branch("b1", 30_001, "s2")),
                scene("s2", "m1", numeric("q2", 1, "1", "1")));
        assertEquals(
                List.of(
                        new ResumePlan.Path("l1", 2, 64),
                        new ResumePlan.Watched("s1", 250, 121),
                        new ResumePlan.Answer("q1", "one", 2, 1, 1, 1),
                        new ResumePlan.Branch("b1", 1),
                        new ResumePlan.Watched("s2", 250, 240),
                        new ResumePlan.Answer("q2", "number", 64, 1, 1, 1)),
                plan(project).fields());
    }

    private static Interaction reworded(Interaction interaction) {
        var question = (Question.SingleChoice) interaction;
        return new Question.SingleChoice(
                new Question.Wording("Mended", "Better asked?", "", ""), question.scoring(), question.options());
    }

    private static String page(Project project) {
        var course = compile(project);
        return CourseJson.write(course, course.units().getFirst());
    }

    private static ResumePlan plan(Project project) {
        return compile(project).units().getFirst().resume();
    }

    private static CourseLesson onlyLesson(Course course) {
        return course.units().getFirst().lessons().getFirst();
    }

    private static CourseScene onlyScene(Course course) {
        return onlyLesson(course).scenes().getFirst();
    }

    private static Course compile(Project project) {
        return CourseCompiler.compile(publishable(project), Split.WHOLE);
    }

    private static Publishable publishable(Project project) {
        return switch (Publishable.of(project)) {
            case Outcome.Done<Publishable>(var work, var _) -> work;
            case Outcome.Failed<Publishable>(var problems) -> throw new AssertionError(problems);
        };
    }
}
