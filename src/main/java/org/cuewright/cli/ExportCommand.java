package org.cuewright.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cuewright.app.ExportRequest;
import org.cuewright.app.OpenProject.Access;
import org.cuewright.app.ProjectSession;
import org.cuewright.app.Studio;
import org.cuewright.problem.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes the packages of one project.
@Command(name = "export", mixinStandardHelpOptions = true, description = "Write packages that an LMS accepts.")
final class ExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PROJECT", description = "A .cuew file or the folder that holds one.")
    private Path project;

    @Mixin
    private final StandardsOption standards = new StandardsOption();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to.")
    private Path out;

    @Option(names = "--keep", description = "Do not replace packages that are there already.")
    private boolean keep;

    @Mixin
    private final PackagingMixin packaging = new PackagingMixin();

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Studio studio;
    private final Console console;

    ExportCommand(Studio studio, Console console) {
        this.studio = studio;
        this.console = console;
    }

    @Override
    public Integer call() {
        var report = new Report(console, json);
        return report.outcome(
                studio.openProject().open(project, Access.READ).then(this::export),
                packages ->
                        Map.of("packages", packages.stream().map(Path::toString).toList()),
                packages -> packages.forEach(path -> report.line(path.toString())));
    }

    private Outcome<List<Path>> export(ProjectSession session) {
        try (session;
                var progress = new ConsoleProgress(console)) {
            var request = new ExportRequest(standards.standards(), out, packaging.options(!keep));
            return studio.exportCourse().export(session, request, progress);
        }
    }
}
