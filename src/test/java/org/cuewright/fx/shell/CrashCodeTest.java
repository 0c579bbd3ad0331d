package org.cuewright.fx.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CrashCodeTest {
    @Test
    void oneBugHasOneCodeWhateverItsMessage() {
        assertEquals(CrashCode.of(bug("here")), CrashCode.of(bug("there")));
    }

    @Test
    void anotherKindOfBugHasAnotherCode() {
        assertNotEquals(CrashCode.of(bug("here")), CrashCode.of(new IllegalArgumentException("here")));
    }

    @Test
    void aCodeIsShortEnoughToReadAloud() {
        assertTrue(CrashCode.of(bug("")).matches("[0-9A-F]{4}-[0-9A-F]{4}"));
    }

    private static RuntimeException bug(String message) {
        return new IllegalStateException(message);
    }
}
