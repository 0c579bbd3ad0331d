package org.cuewright.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cuewright.app.InspectPackage;
import org.cuewright.app.Studio;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reads a finished package of any origin against its standard.
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = "Read a package of any origin against its standard.")
final class InspectCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ZIP", description = "The package.")
    private Path zip;

    @Option(names = "--html", paramLabel = "FILE", description = "Write the report as a page to share, too.")
    private @Nullable Path html;

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Studio studio;
    private final Console console;

    InspectCommand(Studio studio, Console console) {
        this.studio = studio;
        this.console = console;
    }

    @Override
    public Integer call() {
        var report = new Report(console, json);
        var inspection = studio.inspectPackage().inspect(zip);
        if (html != null
                && studio.inspectPackage().writeHtml(inspection, html) instanceof Outcome.Failed<Path>(var reasons)) {
            return report.failed(reasons);
        }
        boolean fails = inspection.problems().stream().anyMatch(Problem::isError);
        return report.print(
                fails ? "failed" : "ok",
                facts(inspection),
                () -> facts(inspection).forEach((name, value) -> report.line(name + ": " + value)),
                inspection.problems(),
                fails ? ExitCode.PROBLEMS : ExitCode.FINE);
    }

    private static Map<String, Object> facts(InspectPackage.Inspected inspection) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("package", inspection.zip().toString());
        facts.put("standard", inspection.standard());
        facts.put("title", inspection.title());
        facts.put("entries", inspection.entries());
        return facts;
    }
}
