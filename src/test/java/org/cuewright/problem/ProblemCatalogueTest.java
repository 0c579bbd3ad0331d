package org.cuewright.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The catalogue is complete: each code has an id of its own, words, and a test that provokes it.
class ProblemCatalogueTest {
    private static final Path TESTS = Path.of("src/test");

    @ParameterizedTest
    @EnumSource(Code.class)
    void eachCodeHasTextAndHint(Code code) {
        var problem = Problem.of(
                code,
                Location.project("/"),
                "first thing",
                "second thing",
                "third thing",
                "fourth thing",
                "fifth thing");
        assertTrue(code.id().matches("[A-Z0-9]{3}-\\d{3}"), code.id());
        assertTrue(problem.text().length() > 10, problem::text);
        assertTrue(problem.hint().length() > 10, problem::hint);
        assertTrue(!problem.text().contains("{") && !problem.hint().contains("{"), () -> "unfilled: " + problem.text());
    }

    @Test
    void idsAreUnique() {
        assertEquals(
                Code.values().length,
                Arrays.stream(Code.values()).map(Code::id).distinct().count());
    }

    @Test
    void noWordsAreLeftWithoutACode() {
        var ids = Arrays.stream(Code.values()).map(Code::id).collect(Collectors.toSet());
        var worded = ResourceBundle.getBundle("org.cuewright.problem.problems").keySet().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toSet());
        assertEquals(ids, worded);
    }

    @Test
    void eachCodeIsProvokedByATest() throws IOException {
        var missing = new HashSet<>(Arrays.asList(Code.values()));
        try (var files = Files.walk(TESTS)) {
            for (var file : files.filter(ProblemCatalogueTest::isOurs).toList()) {
                var text = Files.readString(file);
                missing.removeIf(code -> text.contains(code.name()) || text.contains(code.id()));
            }
        }
        assertTrue(missing.isEmpty(), () -> "no test names " + missing);
    }

    /// Tests, and the tables of faults that they read.
    private static boolean isOurs(Path file) {
        return file.toString().matches(".*\\.(java|table|txt|json|properties)")
                && !file.toString().contains("node_modules");
    }
}
