package org.cuewright.caption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import org.cuewright.model.Caption;
import org.cuewright.model.TimeRange;
import org.cuewright.problem.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebVttTest {
    private static final WebVtt VTT = new WebVtt();

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyKindOfLineEndAndAByteOrderMarkAreRead(String end) {
        var text = String.join(end, "\uFEFFWEBVTT", "", "00:01.000 --> 00:02.000", "One", "two", "");
        assertEquals(new Captions("", List.of(caption(1000, 2000, "One\ntwo"))), clean(text));
    }

    @Test
    void whatStandsBeforeTheFirstCaptionIsKeptAsItWas() {
        var head = """
                WEBVTT - Lesson one
                Kind: captions

                NOTE
                by Ann

                STYLE
                ::cue(b) { color: red }

                REGION
                id:low lines:2


                """;
        var read = clean(head + "00:00:01.000 --> 00:00:02.000\nHello\n");
        assertEquals(head.strip().substring("WEBVTT".length()), read.preamble());
        assertEquals(head.stripTrailing() + "\n\n00:00:01.000 --> 00:00:02.000\nHello\n", VTT.write(read));
    }

    @Test
    void settingsEntitiesAndTagsStayAsTheyAre() {
        var read = clean("WEBVTT\n\n00:01.000 --> 00:02.000 line:-1 position:50%,line-left\n<v Ann>a &amp; b&lrm;\n");
        assertEquals(
                List.of(new Caption(
                        new TimeRange(1000, 2000), "<v Ann>a &amp; b&lrm;", "line:-1 position:50%,line-left")),
                read.list());
    }

    @Test
    void nulIsReplacedAndALineOfSpacesDoesNotEndACaption() {
        assertEquals(
                List.of(caption(1000, 2000, " \na\uFFFDb")),
                clean("WEBVTT\n\n00:01.000 --> 00:02.000\n \na\0b\n").list());
    }

    @Test
    void aTimingLineEndsTheCaptionAboveIt() {
        var read = clean("WEBVTT\n\n00:01.000 --> 00:02.000\nOne\n00:03.000 --> 00:04.000\nTwo");
        assertEquals(List.of(caption(1000, 2000, "One"), caption(3000, 4000, "Two")), read.list());
    }

    @Test
    void numbersAreDroppedSilentlyAndNamesWithARemark() {
        assertEquals(
                1, clean("WEBVTT\n\n1\n00:01.000 --> 00:02.000\nOne\n").list().size());
        var named =
                "WEBVTT\n\nintro\n00:01.000 --> 00:02.000\nOne\n\nNOTE later\n\na --> b\n00:03.000 --> 00:04.000\nTwo";
        assertEquals(List.of("CAP-008 x.vtt:3 [3]"), remarks(named));
        assertEquals(2, read(named).list().size());
    }

    @Test
    void aBlockThatIsNoCaptionIsToldByItsLine() {
        var text = "WEBVTT\n\n00:01.000 --> 00:02.000\nOne\n\n00:61.000 --> 00:62.000\nlost\n\nstray text\n";
        assertEquals(
                List.of("CAP-003 x.vtt:6 [00:61.000 --> 00:62.000]", "CAP-003 x.vtt:9 [stray text]"), remarks(text));
        assertEquals(List.of(caption(1000, 2000, "One")), read(text).list());
    }

    @Test
    void aCaptionThatEndsBeforeItBeginsKeepsItsText() {
        var text = "WEBVTT\n\n00:05.000 --> 00:02.000\nOne\n";
        assertEquals(List.of("CAP-004 x.vtt:3 [00:00:05.000]"), remarks(text));
        assertEquals(List.of(caption(5000, 5000, "One")), read(text).list());
    }

    @Test
    void captionsOutOfOrderArePutInOrder() {
        var text = "WEBVTT\n\n00:05.000 --> 00:07.000\nTwo\n\n00:01.000 --> 00:06.000\nOne\n";
        assertEquals(List.of("CAP-005 x.vtt []"), remarks(text));
        assertEquals(
                List.of(caption(1000, 6000, "One"), caption(5000, 7000, "Two")),
                read(text).list());
    }

    @Test
    void captionsWithoutTheSignatureAreReadWithARemark() {
        var text = "00:01.000 --> 00:02.000\nOne\n";
        assertEquals(List.of("CAP-009 x.vtt:1 []"), remarks(text));
        assertEquals(1, read(text).list().size());
    }

    @Test
    void hoursBeyondADayAndShortFractionsAreRead() {
        assertEquals(
                List.of(caption(360_000_500, 360_001_000, "x")),
                clean("WEBVTT\n\n100:00:00.5 --> 100:00:01,000\nx\n").list());
    }

    @Test
    void whatWouldBreakTheFileIsMadeHarmlessInWriting() {
        var hostile = new Caption(new TimeRange(0, 1000), "a\n\nb --> c\r\n", "line:0\nalign:start");
        assertEquals(
                "WEBVTT\n\nNOTE x --&gt; y\n\n00:00:00.000 --> 00:00:01.000 line:0 align:start\na\nb --&gt; c\n",
                VTT.write(new Captions("NOTE x --> y\n\n", List.of(hostile))));
    }

    private static Caption caption(long from, long to, String text) {
        return new Caption(new TimeRange(from, to), text);
    }

    private static Captions clean(String text) {
        assertEquals(List.of(), remarks(text));
        return read(text);
    }

    private static Captions read(String text) {
        return (Captions) assertInstanceOf(Outcome.Done.class, VTT.read(text, Path.of("x.vtt")))
                .value();
    }

    private static List<String> remarks(String text) {
        return VTT.read(text, Path.of("x.vtt")).problems().stream()
                .map(problem -> problem.code().id() + " " + problem.where() + " " + problem.args())
                .toList();
    }
}
