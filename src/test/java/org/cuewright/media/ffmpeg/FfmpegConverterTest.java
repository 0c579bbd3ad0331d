package org.cuewright.media.ffmpeg;

import static org.cuewright.media.ffmpeg.Recordings.assertNear;
import static org.cuewright.media.ffmpeg.Recordings.ffprobe;
import static org.cuewright.media.ffmpeg.Recordings.recording;
import static org.cuewright.media.ffmpeg.Recordings.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cuewright.media.MediaRecipe;
import org.cuewright.media.Suitability;
import org.cuewright.model.EditList;
import org.cuewright.model.MediaFacts;
import org.cuewright.problem.Code;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.cuewright.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FfmpegConverterTest {
    private final FfmpegProbe probe = new FfmpegProbe(Recordings.tools());
    private final FfmpegConverter converter = new FfmpegConverter(Recordings.tools());

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index-last.mp4",
                "camera.mov",
                "obs.mkv",
                "broadcast.ts",
                "fragments.mp4",
                "web.mkv",
                "web.webm",
                "live.webm",
                "pcm.mov",
                "mpeg4.avi",
                "portrait.mp4",
                "song.mp3",
                "cover.m4a",
                "odd.mkv",
                "tiny.gif"
            })
    void whateverComesInCanBeDeliveredAsItIsAfterwards(String name) {
        var before = facts(recording(name));
        var after = facts(converted(name));
        assertEquals(
                new Suitability.AsIs(), Suitability.of(after, EditList.whole(after.durationMs())), after.toString());
        assertNear(before.durationMs(), (double) after.durationMs(), 100);
        assertEquals(before.audio().isPresent(), after.audio().isPresent());
        assertEquals(before.video().isPresent(), after.video().isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"index-last.mp4", "camera.mov", "obs.mkv", "fragments.mp4"})
    void repackingKeepsEveryPicture(String name) {
        assertEquals(pictures(recording("screen.mp4")), pictures(converted(name)));
    }

    @Test
    void foreignSoundLeavesTheirPictureAlone() {
        assertEquals(pictures(recording("screen.mp4")), pictures(converted("pcm.mov")));
    }

    @Test
    void aPortraitStandsUprightAfterwards() {
        var video = facts(converted("portrait.mp4")).video().orElseThrow();
        assertEquals(List.of(90, 160, 0), List.of(video.width(), video.height(), video.rotation()));
    }

    @Test
    void nothingPrivateIsPassedOn() throws IOException {
        for (var file : List.of(converted("holiday.mp4"), converted("holiday.mp4", seconds(1, 2)))) {
            assertEquals(List.of(), probe.probe(file).problems());
            var text = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertFalse(text.contains("+48.8584") || text.contains("Mustermann"), "hidden data remain");
        }
    }

    @Test
    void theSilentVersionHasThePictureAlone() {
        var recipe = MediaRecipe.of(facts(recording("screen.mp4")), EditList.whole(3000))
                .silent();
        var target = folder.resolve("silent.mp4");
        assertEquals(Outcome.done(target), converter.convert(recording("screen.mp4"), recipe, target, Progress.NONE));
        assertEquals(Optional.empty(), facts(target).audio());
        assertEquals(pictures(recording("screen.mp4")), pictures(target));
    }

    @Test
    void twoRunsGiveEqualBytes() throws IOException {
        for (var keep : List.of(seconds(0, 3), seconds(0, 1, 2, 3))) {
            var recipe = new MediaRecipe(
                    facts(recording("screen.mp4")), keep, MediaRecipe.Treatment.ENCODE, MediaRecipe.Treatment.ENCODE);
            var one = folder.resolve("one.mp4");
            var two = folder.resolve("two.mp4");
            assertEquals(Outcome.done(one), converter.convert(recording("screen.mp4"), recipe, one, Progress.NONE));
            assertEquals(Outcome.done(two), converter.convert(recording("screen.mp4"), recipe, two, Progress.NONE));
            assertEquals(-1, Files.mismatch(one, two));
        }
    }

    @Test
    void noKeyframeIsMoreThanTwoSecondsAway() {
        var times = ffprobe(
                        "-v",
                        "error",
                        "-select_streams",
                        "v",
                        "-skip_frame",
                        "nokey",
                        "-show_entries",
                        "frame=pts_time",
                        "-of",
                        "csv=p=0",
                        converted("long.mkv", seconds(3, 10)).toString())
                .lines()
                .map(line -> Double.parseDouble(line.replace(",", "")))
                .toList();
        assertEquals(0.0, times.getFirst());
        for (int i = 1; i < times.size(); i++) {
            assertTrue(times.get(i) - times.get(i - 1) <= 2.0, times.toString());
        }
        assertTrue(times.getLast() >= 5.0, times.toString());
    }

    @Test
    void progressRunsFromNothingToOne() {
        var heard = new ArrayList<Double>();
        var target = folder.resolve("heard.mp4");
        var recipe = MediaRecipe.of(facts(recording("long.mkv")), seconds(0, 40));
        value(converter.convert(recording("long.mkv"), recipe, target, new Progress() {
            @Override
            public void step(String what, double fraction) {
                heard.add(fraction);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        }));
        assertEquals(heard.stream().sorted().toList(), heard);
        assertEquals(0.0, heard.getFirst());
        assertEquals(1.0, heard.getLast());
        assertTrue(heard.stream().anyMatch(fraction -> fraction > 0 && fraction < 1), heard.toString());
    }

    @Test
    void cancellingMidwayLeavesNothing() throws IOException {
        var reached = new double[1];
        var target = folder.resolve("cancelled.mp4");
        var recipe = MediaRecipe.of(facts(recording("long.mkv")), EditList.whole(60_000));
        var outcome = converter.convert(recording("long.mkv"), recipe, target, new Progress() {
            @Override
            public void step(String what, double fraction) {
                reached[0] = fraction;
            }

            @Override
            public boolean cancelled() {
                return reached[0] > 0;
            }
        });
        assertEquals(List.of(Code.MED_CANCELLED), codes(outcome));
        assertTrue(reached[0] > 0 && reached[0] < 1, "midway at " + reached[0]);
        assertNothingIn(folder);
        assertEquals(
                0,
                ProcessHandle.current()
                        .children()
                        .filter(ProcessHandle::isAlive)
                        .count());
    }

    @Test
    void anInterruptLeavesNothingAndStaysAnInterrupt() throws IOException {
        var recipe = MediaRecipe.of(facts(recording("long.mkv")), EditList.whole(60_000));
        Thread.currentThread().interrupt();
        var outcome = converter.convert(recording("long.mkv"), recipe, folder.resolve("a.mp4"), Progress.NONE);
        assertTrue(Thread.interrupted());
        assertEquals(List.of(Code.MED_CANCELLED), codes(outcome));
        assertNothingIn(folder);
    }

    @Test
    void aFolderThatIsAFileCannotBeWrittenTo() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        assertEquals(List.of(Code.MED_TARGET_UNWRITABLE), codes(convert("obs.mkv", file.resolve("a.mp4"))));
    }

    @Test
    void aReadOnlyFolderCannotBeWrittenTo() throws IOException {
        var target = readOnlyFolder().resolve("a.mp4");
        assertEquals(List.of(Code.MED_TARGET_UNWRITABLE), codes(convert("obs.mkv", target)));
    }

    @Test
    void anExistingTargetSurvivesAFailure() throws IOException {
        var target = Files.writeString(folder.resolve("a.mp4"), "yesterday");
        var damaged = Files.write(folder.resolve("b.mkv"), new byte[1000]);
        var recipe = MediaRecipe.of(facts(recording("web.mkv")), EditList.whole(3000));
        var outcome = converter.convert(damaged, recipe, target, Progress.NONE);
        assertEquals(List.of(Code.MED_CONVERSION_FAILED), codes(outcome));
        var words = outcome.problems().getFirst().text();
        assertTrue(words.contains("Invalid data"), words);
        assertEquals("yesterday", Files.readString(target));
        assertEquals(List.of("a.mp4", "b.mkv"), names(folder));
    }

    @Test
    void aMissingSourceIsMissing() {
        var recipe = MediaRecipe.of(facts(recording("web.mkv")), EditList.whole(3000));
        assertEquals(
                List.of(Code.MED_FILE_MISSING),
                codes(converter.convert(folder.resolve("no.mkv"), recipe, folder.resolve("a.mp4"), Progress.NONE)));
    }

    @Test
    void aFullDiskIsSaidToBeFull() throws IOException {
        var tools = Recordings.tools();
        var script = Files.writeString(
                folder.resolve("ffmpeg"),
                "#!/bin/sh\nfor last; do :; done\nrm \"${last#file:}\"; ln -s /dev/full \"${last#file:}\"\nexec '"
                        + tools.ffmpeg().toAbsolutePath() + "' \"$@\"\n");
        assertTrue(script.toFile().setExecutable(true));
        var full = new FfmpegConverter(new FfmpegTools(script, tools.ffprobe(), tools.h264()));
        var recipe = MediaRecipe.of(facts(recording("obs.mkv")), EditList.whole(3000));
        assertEquals(
                List.of(Code.MED_DISK_FULL),
                codes(full.convert(recording("obs.mkv"), recipe, folder.resolve("a.mp4"), Progress.NONE)));
        assertEquals(List.of("ffmpeg"), names(folder));
    }

    @Test
    void aSourceThatEndsEarlyIsRemarked() throws IOException {
        var recipe = MediaRecipe.of(facts(recording("long.mkv")), EditList.whole(60_000));
        var cut = folder.resolve("cut.mkv");
        var all = Files.readAllBytes(recording("long.mkv"));
        Files.write(cut, java.util.Arrays.copyOf(all, all.length / 8));
        var outcome = converter.convert(cut, recipe, folder.resolve("a.mp4"), Progress.NONE);
        assertEquals(List.of(Code.MED_CAME_OUT_SHORT), codes(outcome));
    }

    @Test
    void oddNamesSimplyWork() throws IOException {
        var source = Files.copy(recording("obs.mkv"), folder.resolve("-y 100%d 'Übung' \uD83C\uDFAC.mkv"));
        var target = folder.resolve("-n").resolve("clap: \uD83D\uDE00 %03d.mp4");
        var recipe = MediaRecipe.of(facts(source), EditList.whole(3000));
        assertEquals(Outcome.done(target), converter.convert(source, recipe, target, Progress.NONE));
        assertEquals(List.of(target.getFileName().toString()), names(target.resolveSibling("")));
    }

    private Path converted(String name) {
        return converted(name, EditList.whole(facts(recording(name)).durationMs()));
    }

    @ParameterizedTest
    @CsvSource({"screen.mp4, 96", "portrait.mp4, 30", "web.mkv, 96", "odd.mkv, 96"})
    void aRenditionHasTheHeightAskedForAnEvenWidthAndTheSameSound(String name, int width) {
        var before = facts(recording(name));
        var recipe = MediaRecipe.of(before, EditList.whole(before.durationMs())).at(54);
        var target = folder.resolve("small.mp4");
        assertEquals(Outcome.done(target), converter.convert(recording(name), recipe, target, Progress.NONE));
        var after = facts(target);
        var video = after.video().orElseThrow();
        assertEquals(List.of(width, 54, 0), List.of(video.width(), video.height(), video.rotation()));
        assertNear(before.durationMs(), (double) after.durationMs(), 100);
        assertEquals(before.audio().isPresent(), after.audio().isPresent());
    }

    private Path converted(String name, EditList keep) {
        var target = folder.resolve(name + "-" + keep.kept().size() + ".mp4");
        var recipe = MediaRecipe.of(facts(recording(name)), keep);
        assertEquals(Outcome.done(target), converter.convert(recording(name), recipe, target, Progress.NONE));
        return target;
    }

    private Outcome<Path> convert(String name, Path target) {
        var facts = facts(recording(name));
        var recipe = MediaRecipe.of(facts, EditList.whole(facts.durationMs()));
        return converter.convert(recording(name), recipe, target, Progress.NONE);
    }

    private MediaFacts facts(Path file) {
        return value(probe.probe(file));
    }

    /// A hash of every decoded picture, without its time.
    private static List<String> pictures(Path file) {
        return Recordings.ffmpeg("-v", "error", "-i", file.toString(), "-map", "0:v", "-f", "framemd5", "-")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(line.lastIndexOf(',') + 1))
                .toList();
    }

    private static EditList seconds(long... bounds) {
        return CutTest.seconds(bounds);
    }

    /// An administrator writes to any folder, but not even they to the kernel's.
    private Path readOnlyFolder() throws IOException {
        var locked = Files.createDirectory(folder.resolve("locked"));
        assertTrue(locked.toFile().setWritable(false, false));
        return Files.isWritable(locked) ? Path.of("/sys") : locked;
    }

    private static void assertNothingIn(Path folder) throws IOException {
        assertEquals(List.of(), names(folder));
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static List<Code> codes(Outcome<?> outcome) {
        return outcome.problems().stream().map(Problem::code).toList();
    }
}
