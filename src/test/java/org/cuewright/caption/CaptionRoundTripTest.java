package org.cuewright.caption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cuewright.model.Caption;
import org.cuewright.model.TimeRange;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Severity;
import org.junit.jupiter.api.Test;

class CaptionRoundTripTest {
    private static final List<String> LINES =
            List.of("Hello", "42", "a &lt; b", "<b>bold</b> &amp; <i>so</i>", " leading", "選ぶ 🔥", "NOTE no", "{x}");
    private static final List<String> WEB_LINES = List.of("<v Ann>Hi", "WEBVTT", "&nbsp;&rlm;", "\t", "a > b", "STYLE");
    private static final List<String> SHREDS = List.of(
            "WEBVTT",
            "\n",
            "\n\n",
            "\r\n",
            "-->",
            "00:01.000",
            "00:00:02,000",
            " --> ",
            "1",
            "NOTE",
            "STYLE",
            "text",
            "<v A>",
            "&amp;",
            "\0",
            "\uFEFF",
            "00:00:01.000 --> 00:00:02.000\n",
            "{\\an8}",
            " ",
            "\t",
            "9999999999:00:00.000");

    @Test
    void webVttThatWasWrittenIsReadBack() {
        var preambles = List.of("", " - A title", "\nKind: captions\nLanguage: en", "NOTE a\nb\n\nSTYLE\n::cue {}");
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var captions = new Captions(
                    preambles.get(random.nextInt(preambles.size())),
                    track(
                            random,
                            List.of(LINES, WEB_LINES).stream()
                                    .flatMap(List::stream)
                                    .toList(),
                            "align:start"));
            assertEquals(
                    captions, read(CaptionFormats.WEB_VTT, CaptionFormats.WEB_VTT.write(captions)), "seed " + seed);
        }
    }

    @Test
    void subRipThatWasWrittenIsReadBack() {
        for (int seed = 0; seed < 500; seed++) {
            var captions = new Captions("", track(new Random(seed), LINES, "line:0"));
            assertEquals(captions, read(CaptionFormats.SRT, CaptionFormats.SRT.write(captions)), "seed " + seed);
        }
    }

    @Test
    void anyTextIsReadOrRefusedAndWhatIsWrittenThenIsStable() {
        for (int seed = 0; seed < 20_000; seed++) {
            var random = new Random(seed);
            var text = IntStream.range(0, random.nextInt(30))
                    .mapToObj(_ -> SHREDS.get(random.nextInt(SHREDS.size())))
                    .collect(Collectors.joining());
            var file = Path.of(random.nextBoolean() ? "a.vtt" : "a.srt");
            if (CaptionFormats.read(text.getBytes(StandardCharsets.UTF_8), file)
                    instanceof Outcome.Done<Captions>(var captions, var _)) {
                for (var format : CaptionFormats.ALL) {
                    if (format instanceof WebVtt || !captions.list().isEmpty()) {
                        var written = format.write(captions);
                        var again = read(format, written);
                        assertEquals(captions.list().size(), again.list().size(), written);
                        assertEquals(written, format.write(again), "seed " + seed);
                    }
                }
            }
        }
    }

    private static List<Caption> track(Random random, List<String> lines, String settings) {
        return IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(_ -> {
                    long start = random.nextLong(400_000_000L);
                    var text = IntStream.range(0, random.nextInt(4))
                            .mapToObj(_ -> lines.get(random.nextInt(lines.size())))
                            .collect(Collectors.joining("\n"));
                    var span = new TimeRange(start, start + random.nextInt(10_000));
                    return new Caption(span, text, random.nextBoolean() ? settings : "");
                })
                .toList();
    }

    private static Captions read(CaptionFormat format, String text) {
        var outcome = format.read(text, Path.of("a"));
        assertEquals(
                List.of(),
                outcome.problems().stream()
                        .filter(problem -> problem.severity() != Severity.INFO)
                        .toList(),
                text);
        return (Captions) assertInstanceOf(Outcome.Done.class, outcome).value();
    }
}
