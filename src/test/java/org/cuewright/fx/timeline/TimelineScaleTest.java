package org.cuewright.fx.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cuewright.fx.timeline.TimelineScale.Tick;
import org.junit.jupiter.api.Test;

class TimelineScaleTest {
    private static final TimelineScale MINUTE = TimelineScale.fit(60_000, 600);

    @Test
    void fittingPutsTheWholeDurationIntoTheWidth() {
        assertEquals(0, MINUTE.x(0));
        assertEquals(600, MINUTE.x(60_000));
        assertEquals(30_000, MINUTE.ms(300));
        assertTrue(MINUTE.isFit());
    }

    @Test
    void pixelsBeyondTheEndsAreTheEnds() {
        assertEquals(0, MINUTE.ms(-50));
        assertEquals(60_000, MINUTE.ms(900));
    }

    @Test
    void zoomingKeepsTheInstantBelowThePointer() {
        var closer = MINUTE.zoom(4, 150);
        assertEquals(15_000, closer.ms(150));
        assertEquals(15_000, closer.shownMs());
        assertFalse(closer.isFit());
    }

    @Test
    void zoomingOutEndsWhereEverythingIsShown() {
        assertEquals(MINUTE, MINUTE.zoom(3, 400).zoom(0.01, 0));
    }

    @Test
    void zoomingInEndsAtTheClosest() {
        assertEquals(TimelineScale.CLOSEST, MINUTE.zoom(1e9, 0).pixelsPerMs());
    }

    @Test
    void aClipShorterThanTheClosestZoomStillFits() {
        var blink = TimelineScale.fit(500, 600);
        assertEquals(blink, blink.zoom(10, 100));
    }

    @Test
    void scrollingStaysWithinTheDuration() {
        var half = MINUTE.zoom(2, 0);
        assertEquals(0, half.scrollTo(-5_000).startMs());
        assertEquals(30_000, half.scrollTo(55_000).startMs());
    }

    @Test
    void revealingScrollsOnlyWhenOutOfSight() {
        var half = MINUTE.zoom(2, 0);
        assertEquals(half, half.reveal(20_000));
        var moved = half.reveal(40_000);
        assertTrue(moved.x(40_000) >= 0 && moved.x(40_000) <= moved.width());
    }

    @Test
    void resizingKeepsShowingEverythingIfItDid() {
        assertEquals(TimelineScale.fit(60_000, 900), MINUTE.resize(900));
        var zoomed = MINUTE.zoom(4, 0);
        assertEquals(zoomed.pixelsPerMs(), zoomed.resize(900).pixelsPerMs());
    }

    @Test
    void wideningBeyondTheEndShowsEverything() {
        assertEquals(TimelineScale.fit(60_000, 5_000), MINUTE.zoom(4, 0).resize(5_000));
    }

    @Test
    void majorTicksAreRoundTimesWithRoomForTheirText() {
        var majors = MINUTE.ticks().stream().filter(Tick::major).map(Tick::atMs).toList();
        assertEquals(List.of(0L, 10_000L, 20_000L, 30_000L, 40_000L, 50_000L, 60_000L), majors);
    }

    @Test
    void ticksCoverOnlyWhatIsShown() {
        var hour = TimelineScale.fit(3_600_000, 1_000).zoom(100, 500);
        var ticks = hour.ticks();
        assertTrue(ticks.size() < 200);
        assertTrue(ticks.getFirst().atMs() >= hour.startMs() - 10_000);
        assertTrue(ticks.getLast().atMs() <= hour.endMs());
    }

    @Test
    void aCourseWithoutDurationHasOneTick() {
        assertEquals(1, TimelineScale.fit(0, 600).ticks().size());
    }
}
