package org.cuewright.caption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cuewright.problem.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionFormatsTest {
    private static final String VTT = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nCafé „Öl“\n";
    private static final String SRT = "1\n00:00:01,000 --> 00:00:02,000\nOne\n";

    @Test
    void contentDecidesBeforeTheName() {
        assertEquals(Optional.of(CaptionFormats.WEB_VTT), CaptionFormats.of(VTT, "a.srt"));
        assertEquals(Optional.of(CaptionFormats.SRT), CaptionFormats.of(SRT, "a.txt"));
        assertEquals(Optional.of(CaptionFormats.SRT), CaptionFormats.of(SRT, "A.SRT"));
        assertEquals(Optional.of(CaptionFormats.WEB_VTT), CaptionFormats.of(SRT, "a.vtt"));
        assertEquals(Optional.empty(), CaptionFormats.of("Dear Ann", "a.srt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void unicodeIsReadWithAndWithoutAMark(String charset) {
        assertEquals("Café „Öl“", text(VTT.getBytes(Charset.forName(charset))));
        assertEquals("Café „Öl“", text(("\uFEFF" + VTT).getBytes(Charset.forName(charset))));
    }

    @Test
    void olderFilesAreReadAsWindowsAndToldSo() {
        var bytes = VTT.getBytes(Charset.forName("windows-1252"));
        assertEquals("Café „Öl“", text(bytes));
        assertEquals(List.of("CAP-007"), codes(bytes));
    }

    @Test
    void anEmptyFileAndOneWithoutCaptionsAreRefused() {
        assertEquals(List.of("CAP-001"), codes(new byte[0]));
        assertEquals(List.of("CAP-001"), codes("\uFEFF \n\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of("CAP-002"), codes("Dear Ann --> Bob".getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of("CAP-002"), codes("PK\u0003\u0004".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aTrackWithoutCaptionsIsNoFault() {
        assertEquals(
                List.of(), codes(CaptionFormats.WEB_VTT.write(Captions.NONE).getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(byte[] bytes) {
        var captions = (Captions) assertInstanceOf(Outcome.Done.class, CaptionFormats.read(bytes, Path.of("a.vtt")))
                .value();
        return captions.list().getFirst().text();
    }

    private static List<String> codes(byte[] bytes) {
        return CaptionFormats.read(bytes, Path.of("a.txt")).problems().stream()
                .map(problem -> problem.code().id())
                .toList();
    }
}
