package org.cuewright.check;

import static org.cuewright.Projects.cue;
import static org.cuewright.Projects.scene;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.cuewright.Projects;
import org.cuewright.model.Interaction;
import org.cuewright.model.Picture;
import org.cuewright.model.PictureId;
import org.cuewright.model.Project;
import org.cuewright.problem.Code;
import org.cuewright.problem.Problem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// One fault with pictures each, and the one problem it must give.
class PictureRulesTest {
    private static final Picture BINS = picture("bins", "pictures/bins.png");

    private record Fault(Code code, Project project) {}

    @TestFactory
    Stream<DynamicTest> oneFaultGivesItsOneProblem() {
        return faults().map(fault -> DynamicTest.dynamicTest(
                fault.code.name(), () -> assertEquals(List.of(fault.code), codes(fault.project))));
    }

    @TestFactory
    Stream<DynamicTest> whatIsShownWithWordsIsFine() {
        return Stream.of("![Four bins](pictures/bins.png)", "- a\n- *see* ![`x`](pictures/bins.png)")
                .map(text -> DynamicTest.dynamicTest(text, () -> assertEquals(List.of(), codes(showing(text, BINS)))));
    }

    private static Stream<Fault> faults() {
        var good = "![Four bins](pictures/bins.png)";
        return Stream.of(
                new Fault(Code.PIC_UNKNOWN, showing("![Four bins](pictures/bims.png)")),
                new Fault(Code.PIC_UNKNOWN, showing("![Four bins](https://example.org/bins.png)")),
                new Fault(Code.PIC_NO_WORDS, showing("![ ](pictures/bins.png)", BINS)),
                new Fault(Code.PIC_UNUSED, showing("Nothing to see.", BINS)),
                new Fault(Code.PIC_UNUSED, showing("`" + good + "`", BINS)),
                new Fault(Code.PIC_KIND, showing("![Bins](bins.svg)", picture("bins", "bins.svg"))),
                new Fault(
                        Code.CRS_IDS_SAME_BUT_CASE, showing(good + "![Bins](b.png)", BINS, picture("BINS", "b.png"))));
    }

    private static Project showing(String text, Picture... pictures) {
        var note = cue("n1", 5_000, new Interaction.Note("Note", text));
        return Projects.of(scene("s1", "m1", note, Projects.choice("q1", 10_000)))
                .withPictures(List.of(pictures));
    }

    private static Picture picture(String id, String file) {
        return new Picture(new PictureId(id), file, "0".repeat(64), 640, 360);
    }

    private static List<Code> codes(Project project) {
        return Rules.check(project).stream().map(Problem::code).toList();
    }
}
