package org.cuewright.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.cuewright.media.MediaRecipe.Treatment;
import org.cuewright.model.EditList;
import org.cuewright.model.MediaFacts;
import org.cuewright.model.TimeRange;
import org.junit.jupiter.api.Test;

class SuitabilityTest {
    private static final MediaFacts.Video PICTURE = picture("h264", "High", "yuv420p", 1280, 720, 30, 0);
    private static final MediaFacts.Audio SOUND = new MediaFacts.Audio("aac", 2, 48_000);
    private static final MediaFacts GOOD = facts("mp4", true, PICTURE, SOUND);
    private static final EditList WHOLE = EditList.whole(10_000);
    private static final EditList CUT = new EditList(List.of(new TimeRange(0, 4_000), new TimeRange(5_500, 10_000)));

    @Test
    void whatEveryBrowserPlaysStaysAsItIs() {
        assertEquals(new Suitability.AsIs(), Suitability.of(GOOD, WHOLE));
        var fullRange = picture("h264", "Constrained Baseline", "yuvj420p", 1280, 720, 30, 0);
        assertEquals(new Suitability.AsIs(), Suitability.of(facts("mp4", true, fullRange, SOUND), WHOLE));
    }

    @Test
    void soundAloneAndPictureAloneStayAsTheyAre() {
        var sound = new MediaFacts("mp4", 10_000, true, Optional.empty(), Optional.of(SOUND));
        var picture = new MediaFacts("mp4", 10_000, true, Optional.of(PICTURE), Optional.empty());
        assertEquals(new Suitability.AsIs(), Suitability.of(sound, WHOLE));
        assertEquals(new Suitability.AsIs(), Suitability.of(picture, WHOLE));
    }

    @Test
    void wrongWrappingAloneNeedsOnlyRepacking() {
        assertEquals(new Suitability.Remux(), Suitability.of(facts("mp4", false, PICTURE, SOUND), WHOLE));
        assertEquals(new Suitability.Remux(), Suitability.of(facts("mov", true, PICTURE, SOUND), WHOLE));
        assertEquals(new Suitability.Remux(), Suitability.of(facts("matroska", false, PICTURE, SOUND), WHOLE));
    }

    @Test
    void everyObstacleInThePictureIsItsOwnReason() {
        assertReason(new Reason.PictureCodec("hevc"), picture("hevc", "Main", "yuv420p", 1280, 720, 30, 0));
        assertReason(
                new Reason.PictureProfile("High 4:4:4 Predictive"),
                picture("h264", "High 4:4:4 Predictive", "yuv420p", 1280, 720, 30, 0));
        assertReason(new Reason.PixelFormat("yuv444p"), picture("h264", "High", "yuv444p", 1280, 720, 30, 0));
        assertReason(new Reason.Rotation(90), picture("h264", "High", "yuv420p", 1280, 720, 30, 90));
        assertReason(new Reason.OddSize(1279, 720), picture("h264", "High", "yuv420p", 1279, 720, 30, 0));
        assertReason(new Reason.OddSize(1280, 8), picture("h264", "High", "yuv420p", 1280, 8, 30, 0));
        assertReason(new Reason.TooLarge(7680, 4320), picture("h264", "High", "yuv420p", 7680, 4320, 30, 0));
        assertReason(new Reason.FrameRate(240), picture("h264", "High", "yuv420p", 1280, 720, 240, 0));
    }

    @Test
    void aCutIsAlwaysConverted() {
        assertEquals(new Suitability.Convert(List.of(new Reason.Cuts(2, 1_500))), Suitability.of(GOOD, CUT));
        assertEquals("1.5 s are cut away and must not be in the package", new Reason.Cuts(2, 1_500).words());
    }

    @Test
    void reasonsAddUp() {
        var facts = facts("webm", false, picture("vp9", "Profile 0", "yuv420p", 1280, 720, 30, 0), opus());
        var reasons = List.<Reason>of(
                new Reason.PictureCodec("vp9"), new Reason.SoundCodec("opus"), new Reason.Cuts(2, 1_500));
        assertEquals(new Suitability.Convert(reasons), Suitability.of(facts, CUT));
        assertTrue(reasons.stream().noneMatch(reason -> reason.words().isBlank()));
    }

    @Test
    void onlyWhatIsWrongIsEncodedAnew() {
        var foreignSound = MediaRecipe.of(facts("mov", true, PICTURE, opus()), WHOLE);
        assertEquals(List.of(Treatment.COPY, Treatment.ENCODE), List.of(foreignSound.picture(), foreignSound.sound()));
        var hevc = picture("hevc", "Main", "yuv420p", 1280, 720, 30, 0);
        var foreignPicture = MediaRecipe.of(facts("mov", true, hevc, SOUND), WHOLE);
        assertEquals(
                List.of(Treatment.ENCODE, Treatment.COPY), List.of(foreignPicture.picture(), foreignPicture.sound()));
        var cut = MediaRecipe.of(GOOD, CUT);
        assertEquals(List.of(Treatment.ENCODE, Treatment.ENCODE), List.of(cut.picture(), cut.sound()));
        assertEquals(8_500, cut.lengthMs());
    }

    @Test
    void aRecipeThatWouldKeepTheCutPartsIsRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> new MediaRecipe(GOOD, CUT, Treatment.COPY, Treatment.ENCODE));
    }

    @Test
    void aHashNamesSourceCutsAndTreatment() {
        var hash = MediaRecipe.of(GOOD, CUT).hash("ab");
        assertTrue(hash.matches("[0-9a-f]{64}"));
        assertEquals(hash, MediaRecipe.of(GOOD, new EditList(CUT.kept())).hash("ab"));
        assertNotEquals(hash, MediaRecipe.of(GOOD, CUT).hash("cd"));
        assertNotEquals(hash, MediaRecipe.of(GOOD, WHOLE).hash("ab"));
        assertNotEquals(hash, MediaRecipe.of(GOOD, CUT).silent().hash("ab"));
        assertNotEquals(hash, MediaRecipe.of(GOOD, CUT).at(360).hash("ab"));
        assertEquals(90, MediaRecipe.of(GOOD, CUT).at(90).silent().height().orElseThrow());
    }

    @Test
    void anEditListBeyondTheEndIsTheWholeRecording() {
        var longer = MediaRecipe.of(GOOD, EditList.whole(10_001));
        assertFalse(longer.isCut());
        assertEquals(MediaRecipe.of(GOOD, WHOLE).hash("ab"), longer.hash("ab"));
    }

    private static void assertReason(Reason reason, MediaFacts.Video video) {
        assertEquals(new Suitability.Convert(List.of(reason)), Suitability.of(facts("mp4", true, video, SOUND), WHOLE));
        assertEquals(Reason.Part.PICTURE, reason.part());
    }

    private static MediaFacts facts(
            String container, boolean fastStart, MediaFacts.Video picture, MediaFacts.Audio sound) {
        return new MediaFacts(container, 10_000, fastStart, Optional.of(picture), Optional.of(sound));
    }

    private static MediaFacts.Audio opus() {
        return new MediaFacts.Audio("opus", 2, 48_000);
    }

    private static MediaFacts.Video picture(
            String codec, String profile, String pixelFormat, int width, int height, double rate, int rotation) {
        return new MediaFacts.Video(codec, profile, pixelFormat, width, height, rate, rotation);
    }
}
