package org.cuewright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cuewright.app.BatchItem;
import org.cuewright.app.BatchRequest;
import org.cuewright.app.Studio;
import org.cuewright.problem.Code;
import org.cuewright.problem.DiskReason;
import org.cuewright.problem.Location;
import org.cuewright.problem.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Exports many projects, or this machine's share of them.
@Command(name = "batch", mixinStandardHelpOptions = true, description = "Export many projects.")
final class BatchCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR|LIST", description = "A folder to search for .cuew files, or a file that lists them.")
    private Path source;

    @Mixin
    private final StandardsOption standards = new StandardsOption();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to.")
    private Path out;

    @Option(names = "--jobs", paramLabel = "N", defaultValue = "1", description = "Projects at a time (default: 1).")
    private int jobs;

    @Option(
            names = "--shard",
            paramLabel = "K/N",
            converter = Shard.Reader.class,
            description = "Export only the K-th of N equal shares; all shares together are the whole.")
    private Shard shard = Shard.ALL;

    @Option(names = "--report", paramLabel = "FILE", description = "Write what became of each project as JSON.")
    private @Nullable Path reportFile;

    @Option(names = "--junit", paramLabel = "FILE", description = "Write the same as JUnit XML.")
    private @Nullable Path junit;

    @Option(names = "--resume", description = "Leave projects alone that have not changed since they were exported.")
    private boolean resume;

    @Mixin
    private final PackagingMixin packaging = new PackagingMixin();

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Studio studio;
    private final Console console;

    BatchCommand(Studio studio, Console console) {
        this.studio = studio;
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        var report = new Report(console, json);
        List<BatchRequest.Entry> projects;
        try {
            projects = shard.of(BatchList.read(source));
        } catch (IOException e) {
            return report.failed(List.of(Problem.of(Code.APP_LIST_UNREADABLE, Location.file(source), source)));
        }
        var items = export(projects);
        try {
            writeFiles(items);
        } catch (IOException e) {
            return report.failed(List.of(Problem.of(
                    Code.APP_REPORT_UNWRITABLE,
                    Location.file(reportFile == null ? out : reportFile),
                    DiskReason.of(e))));
        }
        boolean fails = items.stream()
                .anyMatch(item ->
                        item.result() == BatchItem.Result.FAILED || item.result() == BatchItem.Result.CANCELLED);
        return report.print(
                fails ? "failed" : "ok",
                facts(items),
                () -> items.forEach(item -> report.line(line(item))),
                items.stream().flatMap(item -> item.problems().stream()).toList(),
                fails ? ExitCode.PROBLEMS : ExitCode.FINE);
    }

    private List<BatchItem> export(List<BatchRequest.Entry> projects) throws InterruptedException {
        try (var progress = new ConsoleProgress(console)) {
            var request = new BatchRequest(projects, standards.standards(), out, packaging.options(true), jobs, resume);
            return studio.batchExport().export(request, progress);
        }
    }

    private void writeFiles(List<BatchItem> items) throws IOException {
        if (reportFile != null) {
            var mapper = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();
            Files.createDirectories(reportFile.toAbsolutePath().getParent());
            Files.writeString(reportFile, mapper.writeValueAsString(facts(items)) + "\n");
        }
        if (junit != null) {
            JUnitReport.write(items, junit);
        }
    }

    private Map<String, Object> facts(List<BatchItem> items) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("shard", shard.number() + "/" + shard.count());
        for (var result : BatchItem.Result.values()) {
            facts.put(
                    name(result),
                    items.stream().filter(item -> item.result() == result).count());
        }
        facts.put("projects", items.stream().map(BatchCommand::facts).toList());
        return facts;
    }

    private static Map<String, Object> facts(BatchItem item) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("name", item.name());
        facts.put("project", item.project().toString());
        facts.put("result", name(item.result()));
        facts.put("packages", item.packages().stream().map(Path::toString).toList());
        facts.put("problems", item.problems().stream().map(Report::facts).toList());
        facts.put("durationMs", item.durationMs());
        return facts;
    }

    private static String line(BatchItem item) {
        return name(item.result()) + " " + item.name();
    }

    private static String name(BatchItem.Result result) {
        return result.name().toLowerCase(Locale.ROOT);
    }
}
