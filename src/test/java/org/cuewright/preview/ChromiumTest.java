package org.cuewright.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The LMS page in a real browser: it launches by itself, content finds the API, and what it commits arrives.
class ChromiumTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    @TempDir
    Path profile;

    @Test
    void aScoFindsTheApiAndItsCommitArrives() throws IOException, InterruptedException {
        try (var server = TrialPackages.start(PreviewOptions.of(TrialPackages.folder("scorm2004")))) {
            var page = open(server.address());
            assertTrue(page.contains("data-state=\"running\""), page);
            var unit = server.record().units().getFirst();
            var commit = unit.commits().getFirst();
            assertEquals("commit", commit.kind());
            assertEquals("0.5", commit.cmi().get("cmi.progress_measure"));
            assertEquals("incomplete", commit.cmi().get("cmi.completion_status"));
            assertEquals("ab-initio", commit.cmi().get("cmi.entry"));
            assertEquals("Initialize", unit.calls().getFirst().name());
            assertEquals(List.of(), server.record().errors());
            assertEquals(List.of(), server.record().missing());
        }
    }

    @Test
    void anAuFetchesReadsAndSpeaksUnderTheStrictPolicy() throws IOException, InterruptedException {
        try (var server = TrialPackages.start(PreviewOptions.of(TrialPackages.folder("cmi5")))) {
            open(server.address().resolve("?launch=auto"));
            assertEquals(
                    List.of("http://adlnet.gov/expapi/verbs/launched", "http://adlnet.gov/expapi/verbs/initialized"),
                    server.record().statements().stream()
                            .map(statement -> statement.path("verb").path("id").asString())
                            .toList());
            assertEquals(List.of(), server.record().errors());
        }
    }

    /// The page's elements after six seconds of its own time.
    private String open(URI address) throws IOException, InterruptedException {
        assumeTrue(Files.exists(CHROMIUM), "needs " + CHROMIUM);
        var process = new ProcessBuilder(
                        CHROMIUM.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--user-data-dir=" + profile,
                        "--virtual-time-budget=6000",
                        "--dump-dom",
                        address.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var page = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), page);
        return page;
    }
}
