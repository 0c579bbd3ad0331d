package org.cuewright.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.cuewright.Projects;
import org.cuewright.check.Publishable;
import org.cuewright.problem.Outcome;
import org.junit.jupiter.api.Test;

/// X6, and the vector that it shares with the player's `seal.test.ts`.
class SealedCourseTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/sealed.course.json");

    @Test
    void aSealedCourseIsOneTextThatSaysNothing() throws IOException {
        var course = compiled();
        var unit = course.units().getFirst();
        var sealed = SealedCourse.write(course, unit);
        assertTrue(sealed.matches("\"1\\.0\\.0\\+[0-9a-f]{12}:[\\w-]+\""), sealed);
        assertTrue(CourseJson.write(course, unit).contains("Option a"));
        assertFalse(sealed.contains("Option"));
        if ("write".equals(System.getProperty("cuewright.golden"))) {
            Files.writeString(GOLDEN, sealed + "\n");
        }
        assertEquals(Files.readString(GOLDEN), sealed + "\n");
    }

    @Test
    void whatWasSealedIsOpenedAgain() {
        var course = compiled();
        var unit = course.units().getFirst();
        var json = CourseJson.write(course, unit);
        assertEquals(Optional.of(json), SealedCourse.open(SealedCourse.write(course, unit)));
        assertEquals(Optional.of(json), SealedCourse.open(json));
        assertEquals(Optional.empty(), SealedCourse.open("\"no key, no course\""));
        assertEquals(Optional.empty(), SealedCourse.open("{"));
    }

    @Test
    void sealingChangesNothingOfTheCourse() {
        assertEquals(
                compiled().revision(),
                CourseCompiler.compile(publishable(true), Split.WHOLE).revision());
    }

    private static Course compiled() {
        return CourseCompiler.compile(publishable(false), Split.WHOLE);
    }

    private static Publishable publishable(boolean sealed) {
        var project = Projects.simple().withTitle("Étude").withSealed(sealed);
        return (Publishable)
                assertInstanceOf(Outcome.Done.class, Publishable.of(project)).value();
    }
}
