package org.cuewright.preview.lrs;

import static org.cuewright.preview.lrs.TrialStatements.answered;
import static org.cuewright.preview.lrs.TrialStatements.defined;
import static org.cuewright.preview.lrs.TrialStatements.video;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cuewright.preview.stored.Json;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Every clause has a statement that keeps it and one that breaks it, as `rules.table` tells.
class RulesTest {
    private static final Path TABLE = Path.of("src/test/resources/org/cuewright/preview/lrs/rules.table");
    private static final Set<String> READ = Set.of(Cmi5.LAUNCH_DATA, Cmi5.PREFERENCES);
    private static final String PASSED =
            "{\"success\":true,\"score\":{\"scaled\":0.9,\"raw\":9,\"min\":0,\"max\":10},\"duration\":\"PT9S\"}";
    private static final String FAILED = "{\"success\":false,\"score\":{\"scaled\":0.5},\"duration\":\"PT9S\"}";
    private static final String COMPLETED = "{\"completion\":true,\"duration\":\"PT9S\"}";
    private static final String TERMINATED = "{\"duration\":\"PT30S\"}";

    /// A statement with what came before it.
    private record Case(JsonNode statement, List<JsonNode> history, Set<String> read, String mode) {
        static Case of(JsonNode statement, JsonNode... history) {
            return new Case(statement, List.of(history), READ, "Normal");
        }

        /// What the rules say that are named by `name`: `plain` none but xAPI's, `v:` the profile's, else cmi5's.
        List<Breach> breaches(String name) {
            var structure = XapiRules.check(statement);
            if (!structure.isEmpty() || name.equals("plain")) {
                return structure;
            }
            return name.startsWith("v:")
                    ? VideoRules.check(statement, history)
                    : Cmi5Rules.check(statement, TrialStatements.launch(mode), history, read);
        }
    }

    @TestFactory
    Stream<DynamicTest> eachClauseIsKeptByOneStatementAndBrokenByAnother() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> DynamicTest.dynamicTest(line, () -> check(line.split(" ;", -1))));
    }

    private static void check(String[] row) {
        var name = row[1].strip();
        var change = row[2].strip();
        if (!change.isEmpty()) {
            assertEquals(List.of(), named(name).breaches(name), "before the change");
        }
        var changed = named(name);
        for (var edit : change.split(" & ", -1)) {
            apply((ObjectNode) changed.statement(), edit);
        }
        var clauses = changed.breaches(name).stream().map(Breach::clause).toList();
        assertTrue(clauses.contains(row[0].strip()), clauses + " for " + changed.statement());
    }

    private static void apply(ObjectNode statement, String edit) {
        if (edit.isEmpty()) {
            return;
        }
        var removes = edit.startsWith("- ");
        var at = edit.indexOf(" = ");
        var path = List.of((removes ? edit.substring(2) : edit.substring(0, at)).split(">", -1));
        var parent = statement;
        for (var step : path.subList(0, path.size() - 1)) {
            parent = (ObjectNode) parent.path(step);
        }
        var last = path.getLast()
                .replace("SESSION", Cmi5.SESSION_ID)
                .replace("MASTERY", Cmi5.MASTERY_SCORE)
                .replace("PROGRESS", Cmi5.PROGRESS)
                .replace("X/", TrialStatements.X);
        if (removes) {
            parent.remove(last);
        } else {
            parent.set(last, Json.read(edit.substring(at + 3)));
        }
    }

    /// A launch that was cut off has no terminated; the next one begins all the same.
    @Test
    void aVideoBeginsAnewInAnotherLaunch() {
        var name = "v:initialized in another launch";
        assertEquals(List.of(), named(name).breaches(name));
    }

    private static ObjectNode ofLaunch(String id, ObjectNode statement) {
        var context = (ObjectNode) statement.path("context");
        ((ObjectNode) context.path("extensions")).put(Cmi5.SESSION_ID, id);
        return statement;
    }

    private static Case named(String name) {
        var begin = defined("initialized", 0, "");
        var start = video("initialized", "", "length:40");
        var played = video("played", "time:0", "");
        var paused = video("paused", "time:12 progress:0.3 played-segments:\"0.000[.]12.000\"", "length:40");
        var done = "time:40 progress:1 played-segments:\"0.000[.]40.000\"";
        return switch (name) {
            case "plain" -> Case.of(TrialStatements.plain());
            case "initialized" -> Case.of(begin);
            case "initialized twice" -> Case.of(defined("initialized", 1, ""), begin);
            case "initialized without reading" -> new Case(begin, List.of(), Set.of(), "Normal");
            case "passed" -> Case.of(defined("passed", 9, PASSED), begin);
            case "passed first" -> Case.of(defined("passed", 9, PASSED));
            case "passed after passed" -> Case.of(defined("passed", 9, PASSED), begin, defined("passed", 8, PASSED));
            case "passed in review" -> new Case(defined("passed", 9, PASSED), List.of(begin), READ, "Review");
            case "failed" -> Case.of(defined("failed", 9, FAILED), begin);
            case "failed after passed" -> Case.of(defined("failed", 9, FAILED), begin, defined("passed", 8, PASSED));
            case "completed" -> Case.of(defined("completed", 9, COMPLETED), begin);
            case "completed after completed" ->
                Case.of(defined("completed", 9, COMPLETED), begin, defined("completed", 8, COMPLETED));
            case "completed in the last session" -> {
                var earlier = defined("completed", 8, COMPLETED);
                ((ObjectNode) earlier.path("context").path("extensions")).put(Cmi5.SESSION_ID, "another");
                yield Case.of(defined("completed", 9, COMPLETED), earlier, begin);
            }
            case "terminated" -> Case.of(defined("terminated", 30, TERMINATED), begin);
            case "terminated after a later answer" ->
                Case.of(defined("terminated", 30, TERMINATED), begin, answered(31));
            case "answered" -> Case.of(answered(9), begin);
            case "answered after terminated" -> Case.of(answered(31), begin, defined("terminated", 30, TERMINATED));
            case "v:initialized" -> Case.of(start);
            case "v:initialized twice" ->
                Case.of(ofLaunch("a", video("initialized", "", "length:40")), ofLaunch("a", start));
            case "v:initialized in another launch" ->
                Case.of(ofLaunch("b", video("initialized", "", "length:40")), ofLaunch("a", start));
            case "v:played" -> Case.of(played, start);
            case "v:played first" -> Case.of(played);
            case "v:played after terminated" ->
                Case.of(played, start, video("terminated", "time:0 progress:0 played-segments:\"\"", "length:40"));
            case "v:paused" -> Case.of(paused, start, played);
            case "v:paused again without what was watched" ->
                Case.of(
                        video("paused", "time:30 progress:0.25 played-segments:\"20.000[.]30.000\"", "length:40"),
                        start,
                        played,
                        paused,
                        video("seeked", "time-from:12 time-to:20", ""),
                        video("played", "time:20", ""));
            case "v:seeked" -> Case.of(video("seeked", "time-from:12 time-to:20", ""), start, played, paused);
            case "v:interacted" -> Case.of(video("interacted", "time:3", "volume:0.4"), start, played);
            case "v:completed" -> Case.of(video("completed", done, "length:40"), start, played);
            case "v:completed twice" ->
                Case.of(video("completed", done, "length:40"), start, played, video("completed", done, "length:40"));
            case "v:terminated while playing" ->
                Case.of(
                        video("terminated", "time:12 progress:0.3 played-segments:\"0.000[.]12.000\"", "length:40"),
                        start,
                        played);
            default -> throw new AssertionError(name);
        };
    }
}
