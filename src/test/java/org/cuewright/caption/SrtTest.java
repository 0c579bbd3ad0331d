package org.cuewright.caption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import org.cuewright.model.Caption;
import org.cuewright.model.TimeRange;
import org.cuewright.problem.Outcome;
import org.junit.jupiter.api.Test;

class SrtTest {
    private static final Srt SRT = new Srt();

    @Test
    void theUsualFileIsRead() {
        var text =
                "1\r\n00:00:01,000 --> 00:00:02,500\r\nOne\r\ntwo\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nThree";
        assertEquals(List.of(caption(1000, 2500, "One\ntwo"), caption(3000, 4000, "Three")), clean(text));
    }

    @Test
    void missingNumbersEmptyLinesPointsShortFieldsAndCoordinatesAreRead() {
        var text = """
                0:0:1.5 --> 0:0:2.000 X1:10 X2:20 Y1:1 Y2:2
                One

                still one
                7
                00:00:03,000 --> 00:00:04,000
                Two
                """;
        assertEquals(List.of(caption(1500, 2000, "One\nstill one"), caption(3000, 4000, "Two")), clean(text));
    }

    @Test
    void markupBecomesThatOfWebVtt() {
        var text = "1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<font color=\"red\">A < B & C</font> <I>so</I> {\\i1}\n";
        assertEquals(
                List.of(new Caption(new TimeRange(1000, 2000), "A &lt; B &amp; C <i>so</i> ", "line:0")), clean(text));
    }

    @Test
    void brokenBlocksAreToldByLine() {
        var text = """
                made by a tool

                1
                00:00:01,000 --> 00:00:02,000
                One

                2
                00:00:0x,000 --> 00:00:04,000
                Two

                3
                00:00:09,000 --> 00:00:06,000
                Three
                """;
        assertEquals(
                List.of(
                        "CAP-003 x.srt:1 [made by a tool]",
                        "CAP-003 x.srt:8 [00:00:0x,000 --> 00:00:04,000]",
                        "CAP-004 x.srt:12 [00:00:09.000]"),
                remarks(text));
        assertEquals(List.of(caption(1000, 2000, "One"), caption(9000, 9000, "Three")), read(text));
    }

    @Test
    void whatHasNoTimesIsNoSubRip() {
        assertEquals(List.of("CAP-002 x.srt [SubRip]"), remarks("1\nHello\n"));
    }

    @Test
    void writingTranslatesVoicesEntitiesAndPlace() {
        var captions = List.of(
                new Caption(new TimeRange(0, 1000), "<v Ann>a &lt; b &amp;\n\n<c.loud>c</c> <b.x>d</b>", "line:0"),
                caption(3_600_000, 3_601_000, "end"));
        assertEquals("""
                1
                00:00:00,000 --> 00:00:01,000
                {\\an8}Ann: a < b &
                c <b>d</b>

                2
                01:00:00,000 --> 01:00:01,000
                end
                """, SRT.write(new Captions("", captions)));
    }

    private static Caption caption(long from, long to, String text) {
        return new Caption(new TimeRange(from, to), text);
    }

    private static List<Caption> clean(String text) {
        assertEquals(List.of(), remarks(text));
        return read(text);
    }

    private static List<Caption> read(String text) {
        return ((Captions) assertInstanceOf(Outcome.Done.class, SRT.read(text, Path.of("x.srt")))
                        .value())
                .list();
    }

    private static List<String> remarks(String text) {
        return SRT.read(text, Path.of("x.srt")).problems().stream()
                .map(problem -> problem.code().id() + " " + problem.where() + " " + problem.args())
                .toList();
    }
}
