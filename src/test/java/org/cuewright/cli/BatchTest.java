package org.cuewright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BatchTest {
    private static final Path SAMPLES = Path.of("samples");
    private static final List<String> NAMES = List.of("difficult-conversation", "fire-extinguisher", "question-kinds");

    @TempDir
    Path work;

    @Test
    void everyProjectBelowAFolderIsExported() throws IOException {
        var report = work.resolve("report.json");
        var run = batch("--report", report, "--junit", work.resolve("junit.xml"), "--jobs", 2);
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(NAMES, CliTest.namesIn(work.resolve("out")));
        assertEquals(each("exported"), results(JsonMapper.shared().readTree(report)));
        assertTrue(Files.readString(work.resolve("junit.xml")).contains("tests=\"3\" failures=\"0\""));
    }

    @Test
    void resumeLeavesUnchangedProjectsAlone() {
        assertEquals(0, batch("--resume").exitCode());
        assertEquals(each("unchanged"), results(batch("--resume", "--json").json()));
        assertEquals(
                each("exported"),
                results(batch("--resume", "--json", "--per-lesson").json()));
    }

    @Test
    void resumeMakesAPackageThatIsGoneAgain() throws IOException {
        assertEquals(0, batch("--resume").exitCode());
        Files.delete(work.resolve("out/fire-extinguisher/fire-extinguisher-web.zip"));
        assertEquals(
                List.of("unchanged", "exported", "unchanged"),
                results(batch("--resume", "--json").json()));
    }

    @Test
    void oneBrokenProjectStopsNoOther() throws IOException {
        var list = Files.writeString(
                work.resolve("list.txt"),
                "# two courses\n" + SAMPLES.resolve("fire-extinguisher").toAbsolutePath() + "\nbroken\n");
        Files.createDirectories(work.resolve("broken"));
        Files.writeString(work.resolve("broken/broken.cuew"), "{ not json");
        var run = Run.of(
                "batch",
                list,
                "--standard",
                "web",
                "--out",
                work.resolve("out"),
                "--json",
                "--junit",
                work.resolve("junit.xml"));
        assertEquals(1, run.exitCode());
        assertEquals(List.of("exported", "failed"), new ArrayList<>(new TreeSet<>(results(run.json()))));
        assertTrue(Files.readString(work.resolve("junit.xml")).contains("STO-004"));
    }

    @Test
    void aListThatIsNotThereIsAProblem() {
        var run = Run.of("batch", work.resolve("gone"), "--standard", "web", "--out", work);
        assertTrue(run.err().contains("APP-014"), run.err());
    }

    /// Whatever the counts: no item in two shards, none in no shard.
    @Test
    void shardsAreDisjointAndComplete() {
        for (int size = 0; size < 40; size++) {
            var all = IntStream.range(0, size).boxed().toList();
            for (int count = 1; count <= 12; count++) {
                int shards = count;
                var together = IntStream.rangeClosed(1, count)
                        .mapToObj(k -> new Shard(k, shards).of(all))
                        .flatMap(List::stream)
                        .sorted()
                        .toList();
                assertEquals(all, together);
            }
        }
    }

    private Run batch(Object... more) {
        var args = new ArrayList<Object>(List.of("batch", SAMPLES, "--standard", "web", "--out", work.resolve("out")));
        args.addAll(List.of(more));
        return Run.of(args.toArray());
    }

    private static List<String> each(String result) {
        return Collections.nCopies(NAMES.size(), result);
    }

    private static List<String> results(JsonNode report) {
        var results = new ArrayList<String>();
        report.get("projects")
                .forEach(project -> results.add(project.get("result").asString()));
        return results;
    }
}
