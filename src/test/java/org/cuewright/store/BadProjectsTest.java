package org.cuewright.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadProjectsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/store/golden/every-kind.cuew");

    /// Each fault is one replacement in the golden project.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "format": 1,                 | "format": "1",               | STO-005 | /format
        "format": 1,                 | "x": 1,                      | STO-005 | /format
        "format": 1,                 | "format": 0,                 | STO-005 | /format
        "format": 1,                 | "format": 1.5,               | STO-005 | /format
        "format": 1,                 | "format": 2,                 | STO-006 | /format
        "title": "Every kind of thing", | "x": 1,                   | STO-007 | /title
        "title": "Every kind of thing", | "title": 7,               | STO-008 | /title
        "passMark": 0.8,             | "passMark": "high",          | STO-008 | /passMark
        "need": "any",               | "need": "some",              | STO-013 | /completion/need
        "id": "m2",                  | "id": "m1",                  | STO-010 | /media/1/id
        "id": "m2",                  | "id": "m/2",                 | STO-009 | /media/1/id
        "id": "m2",                  | "x": 1,                      | STO-007 | /media/1/id
        "id": "s2",                  | "id": "s1",                  | STO-010 | /lessons/l1/scenes/1/id
        "id": "q2",                  | "id": "q1",                  | STO-010 | /lessons/l1/scenes/s1/cues/3/id
        "id": "ch2",                 | "id": "ch1",                 | STO-010 | /lessons/l1/scenes/s1/chapters/1/id
        "start": "s1",               | "start": "s 1",              | STO-009 | /lessons/l1/start
        "next": "s2",                | "next": null,                | STO-008 | /lessons/l1/scenes/s1/next
        "at": 30000,                 | "at": -1,                    | STO-012 | /lessons/l1/scenes/s1/chapters/ch2/at
        "at": 30000,                 | "at": 1.5,                   | STO-008 | /lessons/l1/scenes/s1/chapters/ch2/at
        "from": 12000,               | "from": 12001,               | STO-011 | /lessons/l1/scenes/s1/cues/q1
        "from": 12000,               | "from": -1,                  | STO-011 | /lessons/l1/scenes/s1/cues/q1
        "from": 12000,               | "x": 1,                      | STO-007 | /lessons/l1/scenes/s1/cues/q1/from
        "from": 61000,               | "from": 60000,               | STO-015 | /lessons/l1/scenes/s1/clip/keep
        "from": 61000,               | "from": 183001,              | STO-011 | /lessons/l1/scenes/s1/clip/keep/1
        "type": "true-false",        | "type": "essay",             | STO-013 | /lessons/l1/scenes/s1/cues/q3/interaction/type
        "type": "true-false",        | "type": "numeric",           | STO-007 | /lessons/l1/scenes/s1/cues/q3/interaction/min
        "answer": false              | "answer": "no"               | STO-008 | /lessons/l1/scenes/s1/cues/q3/interaction/answer
        "attempts": 1,               | "attempts": 0,               | STO-012 | /lessons/l1/scenes/s1/cues/q4/interaction/attempts
        "Cologne"                    | 4711                         | STO-008 | /lessons/l1/scenes/s1/cues/q4/interaction/accepted/1
        "fastStart": true,           | "fastStart": 1,              | STO-008 | /media/m1/facts/fastStart
        "frameRate": 29.97,          | "frameRate": 1e999,          | STO-012 | /media/m1/facts/video/frameRate
        "durationMs": 183000,        | "durationMs": -5,            | STO-012 | /media/m1/facts/durationMs
        "draw": 1,                   | "draw": 0,                   | STO-012 | /lessons/l1/scenes/s1/cues/p1/interaction/draw
        "id": "p1-a"                 | "id": "q1"                   | STO-010 | /lessons/l1/scenes/s1/cues/p1/interaction/questions/0/id
        "kind": "descriptions",      | "kind": "chapters",          | STO-013 | /media/m1/captions/ad/kind
        "file": "media/lesson.mp4",  | "file": "../lesson.mp4",     | STO-014 | /media/m1/file
        "file": "media/lesson.mp4",  | "file": "/lesson.mp4",       | STO-014 | /media/m1/file
        "file": "media/lesson.mp4",  | "file": "C:/lesson.mp4",     | STO-014 | /media/m1/file
        "file": "media/lesson.mp4",  | "file": "media\\\\lesson.mp4", | STO-014 | /media/m1/file
        "file": "media/lesson.mp4",  | "file": "",                  | STO-014 | /media/m1/file
        """)
    void aFaultIsToldByCodeAndPointer(String from, String to, String code, String pointer) throws IOException {
        var golden = Files.readString(GOLDEN);
        assertTrue(golden.contains(from), from);
        int at = golden.indexOf(from);
        var bad = golden.substring(0, at) + to + golden.substring(at + from.length());
        assertEquals(code + " " + pointer, first(problems(bad)));
    }

    @Test
    void aPoolHoldsNothingButQuestions() throws IOException {
        var golden = Files.readString(GOLDEN);
        int at = golden.indexOf("numeric", golden.indexOf("p1-a"));
        for (var type : List.of("note", "branch", "pool")) {
            var bad = golden.substring(0, at) + type + golden.substring(at + "numeric".length());
            var pooled = "/lessons/l1/scenes/s1/cues/p1/interaction/questions/p1-a/interaction/type";
            assertEquals("STO-013 " + pooled, first(problems(bad)));
        }
    }

    @Test
    void picturesAndRenditionsAreReadAsStrictlyAsTheRest() throws IOException {
        var bad = Files.readString(GOLDEN).replace("\"passMark\": 0.8,", """
                "passMark": 0.8, "renditions": [720, "360"],
                "pictures": [
                  {"id": "p", "file": "../p.png", "sha256": "", "width": 0, "height": 1.5},
                  {"id": "p", "file": "p.png", "sha256": "", "width": 1, "height": 1}
                ],
                """);
        assertEquals(
                List.of(
                        "STO-008 /renditions/1",
                        "STO-010 /pictures/1/id",
                        "STO-014 /pictures/p/file",
                        "STO-012 /pictures/p/width",
                        "STO-008 /pictures/p/height",
                        "STO-012 /pictures/p/height"),
                problems(bad).stream()
                        .map(problem -> problem.code().id() + " " + problem.where())
                        .toList());
    }

    @Test
    void everyFaultIsToldAtOnce() throws IOException {
        var bad = Files.readString(GOLDEN)
                .replace("\"id\": \"ch1\"", "\"id\": \"?\"")
                .replace("\"id\": \"ch2\"", "\"id\": \"!\"")
                .replace("\"required\": true", "\"required\": 1");
        assertEquals(2 + 12, problems(bad).size());
    }

    @Test
    void twoScenesOfOneIdInTwoLessonsAreTold() {
        var scene =
                "{\"id\": \"s1\", \"title\": \"\", \"clip\": {\"media\": \"m1\", \"keep\": [{\"from\": 0, \"to\": 1}]}}";
        var lesson = "\", \"title\": \"\", \"start\": \"s1\", \"scenes\": [" + scene + "]}";
        var text = """
                {"format": 1, "id": "urn:x", "title": "", "version": "1", "language": "en",
                 "completion": {"need": "all"}, "media": [],
                 "lessons": [{"id": "l1%s, {"id": "l2%s]}
                """.formatted(lesson, lesson);
        assertEquals("STO-010 /lessons/l2/scenes/0/id", first(problems(text)));
    }

    @Test
    void malformedJsonIsToldByLine() throws IOException {
        var golden = Files.readString(GOLDEN);
        var problem = problems(golden.replace("\"version\": \"1.0.0\",", "\"version\": \"1.0.0\""))
                .getFirst();
        assertEquals("STO-004", problem.code().id());
        assertEquals("a.cuew:7", problem.where().toString());
    }

    @Test
    void whatIsNoObjectOrIsCutShortIsNoProject() throws IOException {
        var golden = Files.readString(GOLDEN);
        for (var text : List.of("", "[]", "null", "{", golden + "{}", "{\"format\": 1, \"format\": 1}", "\u0000PNG")) {
            assertEquals("STO-004", problems(text).getFirst().code().id(), text);
        }
        for (int length = 0; length < golden.strip().length(); length += 97) {
            assertEquals(
                    "STO-004",
                    problems(golden.substring(0, length)).getFirst().code().id());
        }
    }

    @Test
    void nestingWithoutEndIsNoProject() {
        var text = "{\"format\": 1, \"x\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertEquals("STO-004", problems(text).getFirst().code().id());
    }

    @Test
    void noSingleWrongValueBreaksTheReader() throws IOException {
        var golden = Files.readString(GOLDEN);
        var lines = golden.lines().toList();
        for (var value : List.of("null", "[]", "{}", "-1", "\"\"", "true", "[[1]]", "1e400", "99999999999999999999")) {
            for (int i = 0; i < lines.size(); i++) {
                var line = lines.get(i);
                boolean isMember = line.contains("\": ") && !line.endsWith("{") && !line.endsWith("[");
                if (isMember) {
                    var end = line.endsWith(",") ? "," : "";
                    var changed = line.substring(0, line.indexOf("\": ") + 3) + value + end;
                    var text = String.join("\n", lines.subList(0, i)) + "\n" + changed + "\n"
                            + String.join("\n", lines.subList(i + 1, lines.size()));
                    var outcome = ProjectJson.read(text.getBytes(UTF_8), Path.of("a.cuew"));
                    assertFalse(
                            outcome instanceof Outcome.Failed<?>
                                    && outcome.problems().isEmpty(),
                            text);
                }
            }
        }
    }

    private static List<Problem> problems(String text) {
        var outcome = ProjectJson.read(text.getBytes(UTF_8), Path.of("a.cuew"));
        assertInstanceOf(Outcome.Failed.class, outcome);
        outcome.problems()
                .forEach(problem ->
                        assertFalse(problem.text().isEmpty() || problem.hint().isEmpty()));
        return outcome.problems();
    }

    private static String first(List<Problem> problems) {
        return problems.getFirst().code().id() + " " + problems.getFirst().where();
    }
}
