package org.cuewright.media.ffmpeg;

import static org.cuewright.media.ffmpeg.Recordings.assertNear;
import static org.cuewright.media.ffmpeg.Recordings.recording;
import static org.cuewright.media.ffmpeg.Recordings.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.cuewright.media.MediaRecipe;
import org.cuewright.model.EditList;
import org.cuewright.model.TimeRange;
import org.cuewright.problem.Outcome;
import org.cuewright.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// In `seconds.mkv` each second of source time has a brightness (30 + 10 a second) and a tone (300 Hz + 100 a second)
/// of its own, so that picture and sound tell where each of their moments comes from.
class CutTest {
    private static final double FRAME_MS = 1000 / 30.0;

    @TempDir
    Path folder;

    @Test
    void whatIsKeptAndOnlyThatRemains() throws IOException {
        var result = cut("seconds.mkv", seconds(2, 4, 7, 8, 12, 15));
        assertEquals(List.of(2, 2, 3, 3, 7, 7, 12, 12, 13, 13, 14, 14), sample(seenSeconds(result), 15));
        assertEquals(List.of(2, 2, 3, 3, 7, 7, 12, 12, 13, 13, 14, 14), heardHalves(result));
    }

    @Test
    void aCutIsExactToTheFrame() throws IOException {
        var result = cut("seconds.mkv", seconds(2, 4, 7, 8));
        var expected = new ArrayList<Integer>();
        List.of(2, 3, 7).forEach(second -> IntStream.range(0, 30).forEach(_ -> expected.add(second)));
        assertEquals(expected, seenSeconds(result));
    }

    @ParameterizedTest
    @CsvSource({"frames-30.mkv, 30", "frames-25.mkv, 25"})
    void everyKeptFrameIsThereOnceAndInOrder(String name, int perSecond) throws IOException {
        // Half a second lies on a frame at 30 a second and between two at 25.
        var keep = new EditList(List.of(new TimeRange(500, 1_500), new TimeRange(3_000, 4_000)));
        var expected = IntStream.range(0, 5 * perSecond)
                .filter(n -> keep.project(Math.round(n * 1000.0 / perSecond)).isPresent())
                .filter(n -> n < 4 * perSecond)
                .mapToObj(n -> n % 25)
                .toList();
        var seen = new ArrayList<Integer>();
        for (var brightness : brightness(cut(name, keep))) {
            seen.add((int) Math.round((16 + brightness * 219 / 255.0 - 30) / 8));
        }
        assertEquals(expected, seen);
    }

    @Test
    void aLongLeadInIsSkippedWithoutLosingTheTime() throws IOException {
        var result = cut("seconds.mkv", seconds(16, 17, 18, 19));
        assertEquals(60, seenSeconds(result).size());
        assertEquals(List.of(16, 16, 18, 18), sample(seenSeconds(result), 15));
        assertEquals(List.of(16, 16, 18, 18), heardHalves(result));
    }

    @Test
    void manyCutsDoNotDriftApart() throws IOException {
        // 95 ranges of 107 ms, neither whole frames nor whole sound blocks.
        var ranges = LongStream.range(0, 95)
                .mapToObj(i -> new TimeRange(i * 209 + 1, i * 209 + 108))
                .toList();
        var keep = new EditList(ranges);
        var result = cut("seconds.mkv", keep);
        var seen = seenSeconds(result);
        var heard = sound(result);
        assertNear(keep.lengthMs(), seen.size() * FRAME_MS, FRAME_MS);
        assertNear(keep.lengthMs(), heard.length / 44.1, 30);
        for (int second = 1; second < 19; second++) {
            int first = seen.indexOf(second);
            double expectedMs = firstKeptMs(keep, second * 1000L);
            assertEquals(expectedMs, first * FRAME_MS, FRAME_MS + 1, "picture of second " + second);
        }
    }

    @Test
    void soundStaysWithinOneFrameOfItsPicture() throws IOException {
        // A flash and a beep at each full second; every kept range of 933 ms holds one of both.
        var keep = new EditList(LongStream.range(1, 20)
                .mapToObj(i -> new TimeRange(i * 1000 - 333 - i, i * 1000 + 600 - i))
                .toList());
        var result = cut("flashes.mkv", keep);
        var flashes = onsets(brightness(result), 120, 5);
        var beeps = onsets(sound(result), 4_000, 4_410);
        assertEquals(19, flashes.size());
        assertEquals(19, beeps.size());
        for (int i = 0; i < 19; i++) {
            double flashMs = flashes.get(i) * FRAME_MS;
            double beepMs = beeps.get(i) / 44.1;
            assertEquals(beepMs, flashMs, FRAME_MS + 1, "flash and beep " + i);
            assertNear(keep.project((i + 1) * 1000L).orElseThrow(), flashMs, FRAME_MS + 1);
        }
    }

    @Test
    void aSlideThatBeganBeforeTheKeptPartIsSeenFromItsFirstMoment() throws IOException {
        var result =
                cut("slides.mkv", new EditList(List.of(new TimeRange(5_000, 6_500), new TimeRange(11_000, 13_000))));
        // A slide every two seconds, brighter by 20 each.
        assertEquals(List.of(4, 4, 6, 10, 10, 12, 12), sample(seenSeconds(result), 12));
    }

    @Test
    void aGraphTooLongForACommandIsReadFromAFile() {
        var ranges = LongStream.range(0, 300)
                .mapToObj(i -> new TimeRange(i * 66, i * 66 + 33))
                .toList();
        var keep = new EditList(ranges);
        assertTrue(new FilterGraph(recipe("seconds.mkv", keep)).text().length() > 32_767);
        var facts = value(new FfmpegProbe(Recordings.tools()).probe(cut("seconds.mkv", keep)));
        assertNear(keep.lengthMs(), (double) facts.durationMs(), FRAME_MS);
    }

    @Test
    void loudnessIsLeftAlone() throws IOException {
        var heard = sound(cut("seconds.mkv", seconds(2, 4, 7, 8)));
        double square = 0;
        for (var value : heard) {
            square += (double) value * value;
        }
        // A sine of half the full amplitude.
        assertEquals(0.5 / Math.sqrt(2), Math.sqrt(square / heard.length) / 32_768, 0.01);
    }

    static EditList seconds(long... bounds) {
        return new EditList(IntStream.range(0, bounds.length / 2)
                .mapToObj(i -> new TimeRange(bounds[2 * i] * 1000, bounds[2 * i + 1] * 1000))
                .toList());
    }

    private static double firstKeptMs(EditList keep, long sourceMs) {
        return keep.kept().stream()
                .filter(range -> range.endMs() > sourceMs)
                .findFirst()
                .map(range -> keep.project(Math.max(sourceMs, range.startMs())).orElseThrow())
                .orElseThrow();
    }

    private Path cut(String name, EditList keep) {
        var target = folder.resolve("cut.mp4");
        var outcome = new FfmpegConverter(Recordings.tools())
                .convert(recording(name), recipe(name, keep), target, Progress.NONE);
        assertEquals(Outcome.done(target), outcome);
        return target;
    }

    private static MediaRecipe recipe(String name, EditList keep) {
        return MediaRecipe.of(value(new FfmpegProbe(Recordings.tools()).probe(recording(name))), keep);
    }

    /// Where the values rise above `loud` after having stayed below it for `pause` values.
    private static List<Integer> onsets(short[] values, int loud, int pause) {
        var onsets = new ArrayList<Integer>();
        int quiet = pause;
        for (int i = 0; i < values.length; i++) {
            if (Math.abs(values[i]) < loud) {
                quiet++;
            } else {
                if (quiet >= pause) {
                    onsets.add(i);
                }
                quiet = 0;
            }
        }
        return onsets;
    }

    /// The source second of each picture, by its brightness.
    private List<Integer> seenSeconds(Path file) throws IOException {
        var seconds = new ArrayList<Integer>();
        for (var brightness : brightness(file)) {
            // Gray is full range, 0 to 255; the video was made in its own, 16 to 235.
            double stored = 16 + brightness * 219 / 255.0;
            seconds.add((int) Math.round((stored - 30) / 10.0));
        }
        return seconds;
    }

    private short[] brightness(Path file) throws IOException {
        var raw = folder.resolve("picture.raw");
        Recordings.ffmpeg(
                "-v",
                "error",
                "-y",
                "-i",
                file.toString(),
                "-map",
                "0:v",
                "-vf",
                "scale=1:1:flags=area,format=gray",
                "-f",
                "rawvideo",
                raw.toString());
        var bytes = Files.readAllBytes(raw);
        var values = new short[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            values[i] = (short) (bytes[i] & 0xFF);
        }
        return values;
    }

    /// The source second of each half second of sound, by counting the waves in its middle.
    private List<Integer> heardHalves(Path file) throws IOException {
        var samples = sound(file);
        var seconds = new ArrayList<Integer>();
        for (int half = 0; (half + 1) * 22_050 <= samples.length + 2_205; half++) {
            int waves = 0;
            int from = half * 22_050 + 5_512;
            for (int i = from; i < from + 11_025; i++) {
                waves += samples[i - 1] < 0 && samples[i] >= 0 ? 1 : 0;
            }
            seconds.add((int) Math.round((waves * 4 - 300) / 100.0));
        }
        return seconds;
    }

    private short[] sound(Path file) throws IOException {
        var raw = folder.resolve("sound.raw");
        Recordings.ffmpeg(
                "-v",
                "error",
                "-y",
                "-i",
                file.toString(),
                "-map",
                "0:a",
                "-ar",
                "44100",
                "-ac",
                "1",
                "-f",
                "s16le",
                raw.toString());
        var buffer = ByteBuffer.wrap(Files.readAllBytes(raw))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer();
        var samples = new short[buffer.remaining()];
        buffer.get(samples);
        return samples;
    }

    private static List<Integer> sample(List<Integer> all, int every) {
        return IntStream.range(0, all.size() / every)
                .mapToObj(i -> all.get(i * every + every / 2))
                .toList();
    }
}
