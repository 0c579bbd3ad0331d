package org.cuewright.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.cuewright.model.CueId;
import org.cuewright.model.Lesson;
import org.cuewright.model.LessonId;
import org.cuewright.model.Project;
import org.cuewright.model.Question;
import org.cuewright.model.SceneId;
import org.cuewright.problem.Code;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.junit.jupiter.api.Test;

class ProjectJsonTest {
    private static final Path GOLDEN = Path.of("src/test/resources/store/golden/every-kind.cuew");

    @Test
    void aTimeLimitOnAnOpinionIsToldAndLeftOut() throws IOException {
        var limited = Files.readString(GOLDEN)
                .replace("\"type\": \"likert\",", "\"type\": \"likert\", \"timeLimit\": 30000,");
        var outcome = ProjectJson.read(limited.getBytes(UTF_8), Path.of("a.cuew"));
        assertEquals(
                List.of(Code.QST_LIMIT_UNJUDGED),
                outcome.problems().stream().map(Problem::code).toList());
        assertEquals(read(Files.readString(GOLDEN)).project(), read(limited).project());
    }

    @Test
    void theGoldenProjectIsReadAndWrittenByteForByte() throws IOException {
        var text = Files.readString(GOLDEN);
        assertEquals(text, new String(ProjectJson.write(read(text)), UTF_8));
    }

    @Test
    void theGoldenProjectSaysWhatItsFileSays() throws IOException {
        var project = read(Files.readString(GOLDEN)).project();
        var cues = project.scenes().getFirst().cues();
        assertEquals(9, cues.list().size());
        var numeric =
                (Question.Numeric) cues.find(new CueId("q5")).orElseThrow().interaction();
        assertEquals("-2.50", numeric.min().toPlainString());
        assertEquals(121_000 + 61_000, project.scenes().getFirst().clip().keep().lengthMs());
        assertEquals(
                29.97, project.media().getFirst().facts().video().orElseThrow().frameRate());
    }

    @Test
    void whateverTheModelHoldsIsReadBackAsItWasWritten() {
        for (int seed = 0; seed < 300; seed++) {
            var project = new RandomProjects(new Random(seed)).next();
            var bytes = ProjectJson.write(StoredProject.of(project));
            assertEquals(project, read(new String(bytes, UTF_8)).project(), "seed " + seed);
            assertEquals(new String(bytes, UTF_8), new String(ProjectJson.write(StoredProject.of(project)), UTF_8));
        }
    }

    @Test
    void keysOfOthersSurviveARoundTrip() throws IOException {
        var text = Files.readString(GOLDEN)
                .replace("\"version\": \"1.0.0\",", "\"x-tool\": {\"b\": [1, 2.50, null]},\n\"version\": \"1.0.0\",")
                .replace("\"id\": \"q3\",", "\"id\": \"q3\", \"x-colour\": \"red\",")
                .replace("\"text\": \"Stay\",", "\"text\": \"Stay\", \"x-why\": true,")
                .replace("\"from\": 61000,", "\"from\": 61000, \"x-cut\": \"dead air\",");
        var written = new String(ProjectJson.write(read(text)), UTF_8);
        assertTrue(written.contains("2.50"), written);
        assertTrue(written.contains("\"x-colour\": \"red\""));
        assertTrue(written.contains("\"x-why\": true"));
        assertTrue(written.contains("\"x-cut\": \"dead air\""));
        assertEquals(written, new String(ProjectJson.write(read(written)), UTF_8));
    }

    @Test
    void aRemovedItemTakesTheKeysOfOthersAlong() throws IOException {
        var stored =
                read(Files.readString(GOLDEN).replace("\"id\": \"q3\",", "\"id\": \"q3\", \"x-colour\": \"red\","));
        var without = stored.with(stored.project()
                .updateScene(
                        new SceneId("s1"), scene -> scene.withCues(scene.cues().without(new CueId("q3")))));
        assertFalse(new String(ProjectJson.write(without), UTF_8).contains("x-colour"));
    }

    @Test
    void aSceneMovedToAnotherLessonKeepsTheKeysOfOthers() throws IOException {
        var stored =
                read(Files.readString(GOLDEN).replace("\"id\": \"q3\",", "\"id\": \"q3\", \"x-colour\": \"red\","));
        var lesson = stored.project().lessons().getFirst();
        var moved = stored.with(stored.project()
                .withLessons(List.of(
                        lesson.withScenes(List.of(lesson.scenes().getLast())),
                        new Lesson(
                                new LessonId("l2"),
                                "Second",
                                new SceneId("s1"),
                                List.of(lesson.scenes().getFirst())))));
        assertTrue(new String(ProjectJson.write(moved), UTF_8).contains("\"x-colour\": \"red\""));
    }

    @Test
    void aKnownKeyThatWasTakenAwayDoesNotComeBack() throws IOException {
        var stored = read(Files.readString(GOLDEN));
        Project ungraded = stored.project().withCompletion(stored.project().completion(), Optional.empty());
        assertFalse(new String(ProjectJson.write(stored.with(ungraded)), UTF_8).contains("passMark"));
    }

    static StoredProject read(String text) {
        var outcome = ProjectJson.read(text.getBytes(UTF_8), Path.of("a.cuew"));
        var done = assertInstanceOf(
                Outcome.Done.class, outcome, () -> outcome.problems().toString());
        return (StoredProject) done.value();
    }
}
