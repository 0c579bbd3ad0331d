package org.cuewright.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cuewright.edit.CueEdit;
import org.cuewright.edit.ProjectEdit;
import org.cuewright.model.Standard;
import org.cuewright.problem.Code;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.cuewright.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A course that is changed while learners take it: the new package reads the bookmarks of the ones before.
class UpdatedCourseTest {
    private static final Path FIRE = Path.of("samples/fire-extinguisher");

    @TempDir
    Path work;

    private final Studio studio = Studio.create();

    @Test
    void aPackageThatTakesAnothersPlaceHoldsItsLayout() throws IOException {
        try (var session = open(FIRE)) {
            var first = page(export(session, List.of()));
            assertFalse(first.has("earlier"));
            removeACue(session);
            var second = page(export(session, List.of()));
            assertEquals(List.of(hash(first)), earlier(second));
            removeACue(session);
            assertEquals(List.of(hash(second), hash(first)), earlier(page(export(session, List.of()))));
        }
    }

    @Test
    void theLayoutHasNoWords() throws IOException {
        try (var session = open(FIRE)) {
            export(session, List.of());
            removeACue(session);
            var layout = page(export(session, List.of())).path("earlier").path(0);
            assertTrue(layout.path("lessons")
                            .path(0)
                            .path("scenes")
                            .path(0)
                            .path("cues")
                            .size()
                    > 1);
            // Ids and kinds hold no space.
            assertFalse(layout.toString().contains(" "), layout::toString);
        }
    }

    @Test
    void aMendedTypoAsksForNothingAndAnEqualExportIsEqual() throws IOException {
        try (var session = open(FIRE)) {
            var zip = export(session, List.of());
            var bytes = Files.readAllBytes(zip);
            assertArrayEquals(bytes, Files.readAllBytes(export(session, List.of())));
            session.apply(new ProjectEdit.Rename("Another title"));
            assertFalse(page(export(session, List.of())).has("earlier"));
        }
    }

    @Test
    void anEarlierPackageFromElsewhereIsNamed() throws IOException {
        var before = work.resolve("before.zip");
        try (var session = open(FIRE)) {
            Files.move(export(session, List.of()), before);
            var first = page(before);
            removeACue(session);
            assertEquals(List.of(hash(first)), earlier(page(export(session, List.of(before)))));
        }
    }

    @Test
    void aPackageOfAnotherCourseIsAProblem() {
        try (var session = open(FIRE);
                var other = open(Path.of("samples/question-kinds"))) {
            var foreign = export(other, List.of());
            var outcome = studio.exportCourse().export(session, request(List.of(foreign)), Progress.NONE);
            assertEquals(
                    List.of(Code.APP_NOT_EARLIER),
                    outcome.problems().stream().map(Problem::code).toList());
        }
    }

    private ProjectSession open(Path project) {
        return value(studio.openProject().open(project, OpenProject.Access.READ));
    }

    private static void removeACue(ProjectSession session) {
        var scene = session.project().scenes().stream()
                .filter(each -> each.cues().list().size() > 1)
                .findFirst()
                .orElseThrow();
        session.apply(
                new CueEdit.Remove(scene.id(), scene.cues().list().getLast().id()));
    }

    private Path export(ProjectSession session, List<Path> updates) {
        return value(studio.exportCourse().export(session, request(updates), Progress.NONE))
                .getFirst();
    }

    private ExportRequest request(List<Path> updates) {
        var options = new ExportOptions("default", Optional.empty(), false, Optional.empty(), true, updates);
        return new ExportRequest(Set.of(Standard.WEB), work.resolve("out"), options);
    }

    private static JsonNode page(Path zip) {
        return JsonMapper.shared().readTree(EarlierPackages.pages(zip).getFirst());
    }

    private static String hash(JsonNode page) {
        return page.path("resume").path("hash").asString();
    }

    private static List<String> earlier(JsonNode page) {
        return page.path("earlier").valueStream().map(UpdatedCourseTest::hash).toList();
    }

    private static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value, var _) -> value;
            case Outcome.Failed<T>(var problems) -> throw new AssertionError(problems);
        };
    }
}
