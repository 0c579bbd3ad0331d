package org.cuewright.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EditListTest {
    private static final EditList CUT = new EditList(List.of(new TimeRange(1_000, 2_000), new TimeRange(5_000, 8_000)));

    @Test
    void whatIsKeptClosesUp() {
        assertEquals(OptionalLong.of(0), CUT.project(1_000));
        assertEquals(OptionalLong.of(999), CUT.project(1_999));
        assertEquals(OptionalLong.of(1_000), CUT.project(5_000));
        assertEquals(4_000, CUT.lengthMs());
    }

    @Test
    void whatIsCutHasNoTime() {
        assertEquals(OptionalLong.empty(), CUT.project(0));
        assertEquals(OptionalLong.empty(), CUT.project(2_000));
        assertEquals(OptionalLong.empty(), CUT.project(8_001));
    }

    @Test
    void theVeryEndCountsAsKept() {
        assertEquals(OptionalLong.of(4_000), CUT.project(8_000));
    }

    @Test
    void aRangeAcrossACutLosesTheCut() {
        assertEquals(Optional.of(new TimeRange(500, 2_000)), CUT.project(new TimeRange(1_500, 6_000)));
        assertEquals(Optional.empty(), CUT.project(new TimeRange(2_500, 4_000)));
    }

    @Test
    void keptRangesMustBeInOrderAndApart() {
        assertThrows(IllegalArgumentException.class, () -> new EditList(List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new EditList(List.of(new TimeRange(0, 10), new TimeRange(10, 20))));
        assertThrows(
                IllegalArgumentException.class,
                () -> new EditList(List.of(new TimeRange(50, 60), new TimeRange(10, 20))));
    }

    /// Every kept millisecond of a thousand random edit lists, counted one by one.
    @Test
    void projectionAgreesWithCountingMilliseconds() {
        var random = new Random(7);
        for (int run = 0; run < 1_000; run++) {
            var kept = new ArrayList<TimeRange>();
            long at = random.nextInt(5);
            for (int i = 0; i <= random.nextInt(5); i++) {
                long end = at + 1 + random.nextInt(6);
                kept.add(new TimeRange(at, end));
                at = end + 1 + random.nextInt(4);
            }
            var list = new EditList(kept);
            long count = 0;
            for (long ms = 0; ms < at; ms++) {
                long instant = ms;
                boolean isKept = kept.stream().anyMatch(range -> range.contains(instant));
                if (isKept) {
                    assertEquals(OptionalLong.of(count++), list.project(ms), () -> list + " at " + instant);
                } else if (ms != kept.getLast().endMs()) {
                    assertTrue(list.project(ms).isEmpty(), () -> list + " at " + instant);
                }
            }
            assertEquals(count, list.lengthMs());
        }
    }
}
