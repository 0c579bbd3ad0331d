package org.cuewright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cuewright.check.Publishable;
import org.cuewright.course.CourseCompiler;
import org.cuewright.course.CourseJson;
import org.cuewright.course.Split;
import org.cuewright.problem.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The contract with the player: what projects compile to, which the player's own tests decode and play.
///
/// After a wanted change run with `-Dcuewright.golden=write` and look at the difference.
class GoldenCourseTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "samples/fire-extinguisher",
                "samples/difficult-conversation",
                "samples/question-kinds",
                "src/test/resources/projects/every-way"
            })
    void aProjectCompilesToItsGoldenCourse(Path project) throws IOException {
        var golden = GOLDEN.resolve(project.getFileName() + ".course.json");
        var json = Studio.create()
                .openProject()
                .open(project, OpenProject.Access.READ)
                .then(session -> Publishable.of(session.project()))
                .map(work -> CourseCompiler.compile(work, Split.WHOLE))
                .map(course -> CourseJson.writePretty(course, course.units().getFirst()));
        var written = switch (json) {
            case Outcome.Done<String>(var text, var _) -> text;
            case Outcome.Failed<String>(var problems) -> throw new AssertionError(problems);
        };
        if ("write".equals(System.getProperty("cuewright.golden"))) {
            Files.writeString(golden, written);
        }
        assertEquals(Files.readString(golden), written);
    }
}
