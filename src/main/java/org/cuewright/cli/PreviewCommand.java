package org.cuewright.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.cuewright.app.PreviewCourse;
import org.cuewright.app.Studio;
import org.cuewright.model.Standard;
import org.cuewright.problem.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Plays a project or a package in the browser, against a strict stand-in for the LMS.
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        description = "Play a project or package against a strict stand-in LMS on this machine.")
final class PreviewCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PROJECT|ZIP", description = "What to play.")
    private Path what;

    @Option(
            names = "--as",
            paramLabel = "STANDARD",
            defaultValue = "web",
            completionCandidates = StandardName.class,
            converter = StandardName.class,
            description = "Standard to play a project as: ${COMPLETION-CANDIDATES} (default: web).")
    private Standard as;

    @Option(names = "--no-browser", description = "Only print the address.")
    private boolean noBrowser;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "Port to listen on (default: any free).")
    private int port;

    @Option(
            names = "--token",
            paramLabel = "TEXT",
            description = "First part of every path and the LRS's password (default: made up); with --port it settles "
                    + "the address of the LRS, http://127.0.0.1:N/TEXT/lrs/, before a package is exported for it.")
    private @Nullable String token;

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Studio studio;
    private final Console console;

    PreviewCommand(Studio studio, Console console) {
        this.studio = studio;
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        var report = new Report(console, json);
        return switch (start()) {
            case Outcome.Failed<?>(var reasons) -> report.failed(reasons);
            case Outcome.Done<PreviewCourse.Running>(var preview, var remarks) -> {
                try (preview) {
                    report.done(
                            Map.of(
                                    "address",
                                    preview.address().toString(),
                                    "record",
                                    preview.recordAddress().toString()),
                            () -> report.line(preview.address().toString()),
                            remarks);
                    if (!noBrowser) {
                        Browser.open(preview.address(), console);
                    }
                    new CountDownLatch(1).await();
                    yield ExitCode.FINE;
                }
            }
        };
    }

    private Outcome<PreviewCourse.Running> start() {
        var place = new PreviewCourse.Place(port, Optional.ofNullable(token));
        try (var progress = new ConsoleProgress(console)) {
            return studio.previewCourse().preview(what, as, place, progress);
        }
    }
}
