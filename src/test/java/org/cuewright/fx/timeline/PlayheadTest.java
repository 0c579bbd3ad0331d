package org.cuewright.fx.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlayheadTest {
    private static final long MS = 1_000_000;

    @Test
    void standsWhileTheFilmStands() {
        assertEquals(5_000, new Playhead(5_000, 0, 0).at(400 * MS, 60_000));
    }

    @Test
    void runsOnBetweenReportsAtTheFilmsRate() {
        assertEquals(5_200, new Playhead(5_000, 0, 2).at(100 * MS, 60_000));
    }

    @Test
    void waitsWhenTheReportIsOld() {
        assertEquals(5_500, new Playhead(5_000, 0, 1).at(3_000 * MS, 60_000));
    }

    @Test
    void neverRunsBeyondTheEnd() {
        assertEquals(5_050, new Playhead(5_000, 0, 1).at(400 * MS, 5_050));
    }
}
