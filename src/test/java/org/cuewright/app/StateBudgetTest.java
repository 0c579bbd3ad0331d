package org.cuewright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.cuewright.Projects;
import org.cuewright.check.Publishable;
import org.cuewright.course.CourseCompiler;
import org.cuewright.course.Split;
import org.cuewright.model.Cue;
import org.cuewright.model.Standard;
import org.cuewright.problem.Code;
import org.cuewright.problem.Problem;
import org.junit.jupiter.api.Test;

class StateBudgetTest {
    @Test
    void twoThousandQuestionsFitInScorm12() {
        assertEquals(List.of(), problems(2_000, Standard.SCORM12));
    }

    @Test
    void tenThousandQuestionsFitOnlyElsewhere() {
        assertEquals(List.of(Code.S12_STATE_LARGE), problems(10_000, Standard.SCORM12));
        assertEquals(List.of(), problems(10_000, Standard.SCORM2004));
    }

    private static List<Code> problems(int questions, Standard standard) {
        var cues = IntStream.range(0, questions)
                .mapToObj(i -> Projects.choice("q" + i, i))
                .toArray(Cue[]::new);
        return Publishable.of(Projects.of(Projects.scene("s1", "m1", cues)))
                .map(work -> CourseCompiler.compile(work, Split.WHOLE))
                .then(course -> StateBudget.check(course, Set.of(standard)))
                .problems()
                .stream()
                .map(Problem::code)
                .toList();
    }
}
