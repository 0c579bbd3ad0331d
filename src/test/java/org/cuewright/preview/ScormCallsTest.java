package org.cuewright.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cuewright.preview.stored.Json;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The data models of the LMS page, call by call, as the tables `scorm12.calls` and `scorm2004.calls` tell.
class ScormCallsTest {
    private static final Path TABLES = Path.of("src/test/resources/org/cuewright/preview");
    private static final Path MODELS = Path.of("src/main/resources/org/cuewright/preview/lms");

    @TestFactory
    Stream<DynamicTest> scorm12AnswersAsItsStandardSays() throws IOException, InterruptedException {
        return play("scorm12");
    }

    @TestFactory
    Stream<DynamicTest> scorm2004AnswersAsItsStandardSays() throws IOException, InterruptedException {
        return play("scorm2004");
    }

    private static Stream<DynamicTest> play(String version) throws IOException, InterruptedException {
        var command = List.of(
                "node",
                TABLES.resolve("run-calls.mjs").toString(),
                MODELS.resolve(version + ".mjs").toString(),
                TABLES.resolve(version + ".calls").toString());
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        var cases = Json.read(output);
        var assertions = StreamSupport.stream(cases.spliterator(), false)
                .mapToInt(one -> one.path("assertions").asInt())
                .sum();
        assertTrue(assertions >= 400, version + " is checked by " + assertions + " assertions only");
        return StreamSupport.stream(cases.spliterator(), false)
                .map(one -> DynamicTest.dynamicTest(
                        version + ": " + one.path("claim").asString(),
                        () -> assertEquals(
                                "[]", one.path("failures").toPrettyString().replace("[ ]", "[]"))));
    }
}
