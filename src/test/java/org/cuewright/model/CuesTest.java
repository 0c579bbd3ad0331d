package org.cuewright.model;

import static org.cuewright.Projects.choice;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class CuesTest {
    @Test
    void cuesStandInOrderOfTime() {
        var cues = new Cues(List.of(choice("late", 9), choice("early", 1)));
        assertEquals(List.of(choice("early", 1), choice("late", 9)), cues.list());
    }

    @Test
    void cuesAtOneInstantKeepTheAuthorsOrder() {
        var cues = Cues.NONE.plus(choice("b", 5)).plus(choice("a", 5));
        assertEquals(List.of(choice("b", 5), choice("a", 5)), cues.list());
    }

    @Test
    void aMovedCueTakesItsNewPlaceAndKeepsItsId() {
        var cues = new Cues(List.of(choice("a", 1), choice("b", 2)));
        var moved = cues.update(new CueId("a"), cue -> cue.withSpan(TimeRange.at(3)));
        assertEquals(List.of(choice("b", 2), choice("a", 3)), moved.list());
    }

    @Test
    void twoCuesOfOneIdAreRefused() {
        var cues = new Cues(List.of(choice("a", 1)));
        assertThrows(IllegalArgumentException.class, () -> cues.plus(choice("a", 2)));
    }
}
