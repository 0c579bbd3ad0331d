package org.cuewright.media.ffmpeg;

import static org.cuewright.media.ffmpeg.Recordings.assertNear;
import static org.cuewright.media.ffmpeg.Recordings.recording;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.cuewright.model.MediaFacts;
import org.cuewright.problem.Code;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FfmpegProbeTest {
    private final FfmpegProbe probe = new FfmpegProbe(Recordings.tools());

    @TempDir
    Path folder;

    @Test
    void aScreenRecordingIsToldInFull() {
        assertEquals(
                Outcome.done(new MediaFacts(
                        "mp4",
                        3000,
                        true,
                        Optional.of(new MediaFacts.Video("h264", "High", "yuv420p", 160, 90, 30, 0)),
                        Optional.of(new MediaFacts.Audio("aac", 1, 48_000)))),
                probe.probe(recording("screen.mp4")));
    }

    @Test
    void fastStartMeansThatTheIndexStandsBeforeTheData() {
        assertTrue(facts("screen.mp4").fastStart());
        assertFalse(facts("index-last.mp4").fastStart());
        assertFalse(facts("fragments.mp4").fastStart());
    }

    @Test
    void containersAreTheirOwnAndNotTheirFamily() {
        assertEquals("mov", facts("camera.mov").container());
        assertEquals("matroska", facts("web.mkv").container());
        assertEquals("webm", facts("web.webm").container());
        assertEquals("mpegts", facts("broadcast.ts").container());
        assertEquals("avi", facts("mpeg4.avi").container());
        assertEquals("mp3", facts("song.mp3").container());
    }

    @Test
    void foreignCodecsKeepTheirNames() {
        var facts = facts("web.mkv");
        assertEquals("vp9", facts.video().orElseThrow().codec());
        assertEquals(25, facts.video().orElseThrow().frameRate());
        assertEquals("opus", facts.audio().orElseThrow().codec());
    }

    @Test
    void aLiveRecordingThatDoesNotSayItsLengthIsMeasured() {
        assertNear(3000, (double) facts("live.webm").durationMs(), 40);
    }

    @Test
    void aPhoneHeldUprightIsTurnedClockwise() {
        var video = facts("portrait.mp4").video().orElseThrow();
        assertEquals(90, video.rotation());
        assertEquals(List.of(160, 90), List.of(video.width(), video.height()));
        assertEquals(List.of(90, 160), List.of(video.shownWidth(), video.shownHeight()));
    }

    @Test
    void soundAloneIsLegalButRemarked() {
        assertEquals(Optional.empty(), facts("podcast.m4a").video());
        assertEquals(List.of(Code.MED_NO_PICTURE), codes(recording("podcast.m4a")));
    }

    @Test
    void aCoverPictureIsNoVideo() {
        assertEquals(Optional.empty(), facts("cover.m4a").video());
        assertEquals(List.of(Code.MED_NO_PICTURE), codes(recording("cover.m4a")));
    }

    @Test
    void pictureAloneIsLegalButRemarked() {
        assertEquals(Optional.empty(), facts("silent.mp4").audio());
        assertEquals(List.of(Code.MED_NO_SOUND), codes(recording("silent.mp4")));
    }

    @Test
    void tenHoursAreLegalButRemarked() {
        assertEquals(36_000_000, facts("ten-hours.mp4").durationMs());
        assertEquals(List.of(Code.MED_NO_SOUND, Code.MED_VERY_LONG), codes(recording("ten-hours.mp4")));
    }

    @Test
    void aSecondSoundTrackIsRemarked() {
        assertEquals(List.of(Code.MED_MORE_TRACKS), codes(recording("two-tongues.mp4")));
    }

    @Test
    void aPlaceOrAPersonInHiddenDataIsRemarked() {
        var remark = problems(recording("holiday.mp4")).getFirst();
        assertEquals(Code.MED_PERSONAL_DATA, remark.code());
        assertTrue(remark.text().contains("artist, location"), remark.text());
    }

    @Test
    void aTrackWithoutFramesIsNothingToPlay() {
        assertEquals(List.of(Code.MED_NO_FRAMES), codes(recording("no-frames.mkv")));
    }

    @Test
    void aMissingFileIsMissing() {
        assertEquals(List.of(Code.MED_FILE_MISSING), codes(folder.resolve("gone.mp4")));
    }

    @Test
    void aFolderIsAFolder() throws IOException {
        assertEquals(List.of(Code.MED_IS_FOLDER), codes(Files.createDirectory(folder.resolve("lesson.mp4"))));
    }

    @Test
    void zeroBytesAreEmpty() throws IOException {
        assertEquals(List.of(Code.MED_EMPTY_FILE), codes(Files.createFile(folder.resolve("empty.mp4"))));
    }

    @Test
    void aFileWithoutReadingRightsIsUnreadable() throws IOException {
        var file = Files.copy(recording("screen.mp4"), folder.resolve("secret.mp4"));
        assumeTrue(file.toFile().setReadable(false, false));
        assumeFalse(Files.isReadable(file), "an administrator reads everything");
        assertEquals(List.of(Code.MED_UNREADABLE), codes(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes.mp4", "notes.txt", "notes.mkv", "notes.nfo"})
    void textIsNoRecordingWhateverItsName(String name) throws IOException {
        assertEquals(List.of(Code.MED_NOT_MEDIA), codes(Files.writeString(folder.resolve(name), "Take 1: hello\n")));
    }

    @Test
    void captionsAreNoRecording() throws IOException {
        var captions = Files.writeString(folder.resolve("a.srt"), "1\n00:00:00,000 --> 00:00:01,000\nHello\n");
        assertEquals(List.of(Code.MED_NOT_MEDIA), codes(captions));
    }

    @Test
    void aPlaylistOpensNoOtherFile() throws IOException {
        var playlist = "#EXTM3U\n#EXT-X-TARGETDURATION:3\n#EXTINF:3,\nfile:%s\n#EXT-X-ENDLIST\n"
                .formatted(recording("broadcast.ts").toAbsolutePath());
        assertEquals(List.of(Code.MED_NOT_MEDIA), codes(Files.writeString(folder.resolve("a.m3u8"), playlist)));
    }

    @Test
    void aStillPictureIsNoRecording() throws IOException {
        assertEquals(List.of(Code.MED_STILL_PICTURE), codes(recording("picture.png")));
        assertEquals(
                List.of(Code.MED_STILL_PICTURE),
                codes(Files.copy(recording("picture.png"), folder.resolve("picture.mp4"))));
    }

    @Test
    void cutOffInItsDataARecordingSaysHowMuchIsMissing() throws IOException {
        long size = Files.size(recording("screen.mp4"));
        var problem = problems(cutOff("screen.mp4", size - 1234)).getFirst();
        assertEquals(Code.MED_CUT_SHORT, problem.code());
        assertEquals("1234", problem.args().get(1));
    }

    @ParameterizedTest
    @ValueSource(longs = {20, 1000, 30_000})
    void cutOffBeforeItsIndexARecordingHasNone(long size) throws IOException {
        assertEquals(List.of(Code.MED_INDEX_MISSING), codes(cutOff("index-last.mp4", size)));
    }

    @Test
    void cutOffWithinItsIndexARecordingHasNone() throws IOException {
        long size = Files.size(recording("index-last.mp4"));
        assertEquals(List.of(Code.MED_INDEX_MISSING), codes(cutOff("index-last.mp4", size - 10)));
    }

    @Test
    void cutOffRightAfterItsIndexARecordingIsCutShort() throws IOException {
        long afterIndex;
        try (var channel = FileChannel.open(recording("screen.mp4"))) {
            long ftyp = Integer.toUnsignedLong(FileShape.bytes(channel, 0, 4).getInt());
            afterIndex = ftyp
                    + Integer.toUnsignedLong(FileShape.bytes(channel, ftyp, 4).getInt());
        }
        assertEquals(List.of(Code.MED_CUT_SHORT), codes(cutOff("screen.mp4", afterIndex)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"web.mkv", "web.webm", "mpeg4.avi"})
    void otherContainersTooAreSeenToBeCutShort(String name) throws IOException {
        assertEquals(List.of(Code.MED_CUT_SHORT), codes(cutOff(name, Files.size(recording(name)) / 2)));
        assertEquals(List.of(Code.MED_CUT_SHORT), codes(cutOff(name, Files.size(recording(name)) - 5)));
    }

    @Test
    void aHeadThatLeadsNowhereIsDamage() throws IOException {
        var head = java.util.HexFormat.of().parseHex("1A45DFA38018538067C0" + "A5".repeat(64));
        assertEquals(List.of(Code.MED_DAMAGED), codes(Files.write(folder.resolve("a.mkv"), head)));
    }

    @Test
    void anIndexOfNoiseIsDamage() throws IOException {
        var file = cutOff("screen.mp4", Files.size(recording("screen.mp4")));
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var noise = new byte[600];
            java.util.Arrays.fill(noise, (byte) 0xA5);
            channel.write(java.nio.ByteBuffer.wrap(noise), 40);
        }
        assertEquals(List.of(Code.MED_DAMAGED), codes(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with spaces  and 'quotes'.mp4",
                "-i.mp4",
                "--help",
                "100%d [x] {y} *.mp4",
                "a:b;c,d.mp4",
                "Übung – Тест – 講義.mp4",
                "\uD83D\uDE00 clap \uD83C\uDFAC.mp4"
            })
    void oddNamesSimplyWork(String name) throws IOException {
        assumeTrue(System.getProperty("sun.jnu.encoding", "").equalsIgnoreCase("UTF-8"), "names beyond ASCII");
        var file = Files.copy(recording("screen.mp4"), folder.resolve(name));
        assertEquals(Outcome.done(facts("screen.mp4")), probe.probe(file));
    }

    @Test
    void aNameOfTwoHundredLettersWorks() throws IOException {
        var file = Files.copy(recording("screen.mp4"), folder.resolve("x".repeat(196) + ".mp4"));
        assertEquals(Outcome.done(facts("screen.mp4")), probe.probe(file));
    }

    private MediaFacts facts(String name) {
        return Recordings.value(probe.probe(recording(name)));
    }

    private List<Problem> problems(Path file) {
        return probe.probe(file).problems();
    }

    private List<Code> codes(Path file) {
        return problems(file).stream().map(Problem::code).toList();
    }

    private Path cutOff(String name, long size) throws IOException {
        var file = folder.resolve(size + "-" + name);
        Files.copy(recording(name), file);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(size);
        }
        return file;
    }
}
