package org.cuewright.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cuewright.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What `docs/project-file.md` says is so: its examples are read without a problem, and no key is left out.
class ProjectFileDocTest {
    private static final Path DOC = Path.of("docs/project-file.md");
    private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    static Stream<String> examples() throws IOException {
        return EXAMPLE.matcher(Files.readString(DOC)).results().map(match -> match.group(1));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void eachExampleIsRead(String example) {
        var problems = new ArrayList<Problem>();
        var tree = (ObjectNode) JsonMapper.shared().readTree(example);
        InteractionReader.read(new Fields(tree, "", problems), new HashSet<>());
        assertEquals(List.of(), problems);
    }

    @Test
    void eachKindIsShown() throws IOException {
        var shown = new TreeSet<String>();
        examples()
                .map(example ->
                        JsonMapper.shared().readTree(example).get("type").asString())
                .forEach(shown::add);
        assertEquals(13, shown.size(), shown::toString);
    }

    @Test
    void eachKeyIsNamed() throws IOException {
        var text = Files.readString(DOC);
        assertTrue(keys(Shape.PROJECT).count() > 60);
        var missing = keys(Shape.PROJECT)
                .filter(key -> !text.contains("`" + key + "`") && !text.contains("\"" + key + "\""))
                .distinct()
                .toList();
        assertEquals(List.of(), missing);
    }

    private static Stream<String> keys(Shape shape) {
        return Stream.concat(
                shape.known().stream(), shape.below().values().stream().flatMap(ProjectFileDocTest::keys));
    }
}
