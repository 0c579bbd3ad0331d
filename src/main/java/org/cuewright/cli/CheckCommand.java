package org.cuewright.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cuewright.app.OpenProject.Access;
import org.cuewright.app.Studio;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists what is wrong with a project.
@Command(name = "check", mixinStandardHelpOptions = true, description = "List what is wrong with a project.")
final class CheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PROJECT", description = "A .cuew file or the folder that holds one.")
    private Path project;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "error",
            description = "Exit with 1 when a problem is this severe: ${COMPLETION-CANDIDATES} (default: error).")
    private Severity failOn;

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Studio studio;
    private final Console console;

    CheckCommand(Studio studio, Console console) {
        this.studio = studio;
        this.console = console;
    }

    @Override
    public Integer call() {
        var report = new Report(console, json);
        return switch (studio.openProject().open(project, Access.READ)) {
            case Outcome.Failed<?>(var reasons) -> report.failed(reasons);
            case Outcome.Done<org.cuewright.app.ProjectSession>(var session, var _) -> {
                try (session) {
                    var problems = studio.checkProject().check(session);
                    boolean fails = problems.stream()
                            .anyMatch(problem -> problem.severity().compareTo(failOn) <= 0);
                    yield report.print(
                            fails ? "failed" : "ok",
                            Map.of("project", session.file().toString()),
                            () -> report.line(
                                    summary(problems.size(), session.project().title())),
                            problems,
                            fails ? ExitCode.PROBLEMS : ExitCode.FINE);
                }
            }
        };
    }

    private static String summary(int problems, String title) {
        return switch (problems) {
            case 0 -> title + ": no problems";
            case 1 -> title + ": 1 problem";
            default -> title + ": " + problems + " problems";
        };
    }
}
