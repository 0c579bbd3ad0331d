package org.cuewright.check;

import static org.cuewright.Projects.cue;
import static org.cuewright.Projects.scene;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cuewright.Projects;
import org.cuewright.model.Interaction;
import org.cuewright.model.Media;
import org.cuewright.model.MediaFacts;
import org.cuewright.model.MediaId;
import org.cuewright.model.OptionId;
import org.cuewright.model.Picture;
import org.cuewright.model.PictureId;
import org.cuewright.model.Project;
import org.cuewright.model.Question;
import org.cuewright.problem.Code;
import org.cuewright.problem.Problem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
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
                new Fault(Code.PIC_HOTSPOT_UNKNOWN, pointing(300)),
                new Fault(Code.QST_REGION_SMALL, pointing(106, BINS)),
                new Fault(
                        Code.CRS_IDS_SAME_BUT_CASE, showing(good + "![Bins](b.png)", BINS, picture("BINS", "b.png"))));
    }

    @Test
    void regionsAreMeasuredOnThePictureThatIsPointedAt() {
        assertEquals(List.of(), codes(pointing(107, BINS)));
        assertEquals(List.of(), codes(pointing(60, new Picture(BINS.id(), BINS.file(), "0", 360, 360))));
    }

    @Test
    void aPictureIsPointedAtInASceneWithoutOne() {
        var facts = new MediaFacts("mp4", Projects.DURATION_MS, true, Optional.empty(), Optional.empty());
        var heard = pointing(300, BINS)
                .updateMedia(
                        new MediaId("m1"),
                        media -> new Media(media.id(), media.file(), media.sha256(), facts, List.of()));
        assertEquals(List.of(Code.MED_NO_TRACK), codes(heard));
    }

    /// A hotspot on the bins, with a second region so high.
    private static Project pointing(int height, Picture... pictures) {
        var regions = IntStream.of(0, 500)
                .mapToObj(x -> new Question.Region(
                        new OptionId("x" + x),
                        "At " + x,
                        x == 0,
                        "",
                        new Question.Area(false, x, 0, 200, x == 0 ? 300 : height)))
                .toList();
        var question =
                new Question.Hotspot(Projects.wording("q"), Projects.ONE_POINT, Optional.of(BINS.id()), regions, false);
        return Projects.of(scene("s1", "m1", cue("q1", 5_000, question))).withPictures(List.of(pictures));
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
