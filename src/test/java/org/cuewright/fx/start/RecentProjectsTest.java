package org.cuewright.fx.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecentProjectsTest {
    private static final Path ONE = Path.of("one.cuew").toAbsolutePath();
    private static final Path TWO = Path.of("two.cuew").toAbsolutePath();

    private final Preferences settings = Preferences.userRoot().node("cuewright-test-" + UUID.randomUUID());

    @AfterEach
    void removeSettings() throws BackingStoreException {
        settings.removeNode();
    }

    @Test
    void theLatestIsFirstAndNoneIsThereTwice() {
        var recent = new RecentProjects(settings);
        recent.opened(ONE);
        recent.opened(TWO);
        recent.opened(ONE);
        assertEquals(List.of(ONE, TWO), recent.projectsProperty());
    }

    @Test
    void theyAreRememberedForTheNextTime() {
        var recent = new RecentProjects(settings);
        recent.opened(ONE);
        recent.opened(TWO);
        recent.forget(ONE);
        assertEquals(List.of(TWO), new RecentProjects(settings).projectsProperty());
    }

    @Test
    void onlyTheLastFewAreKept() {
        var recent = new RecentProjects(settings);
        IntStream.range(0, 20).forEach(i -> recent.opened(Path.of(i + ".cuew")));
        assertEquals(RecentProjects.MOST, recent.projectsProperty().size());
        assertEquals(
                RecentProjects.MOST,
                new RecentProjects(settings).projectsProperty().size());
    }
}
