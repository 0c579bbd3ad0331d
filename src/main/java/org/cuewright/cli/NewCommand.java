package org.cuewright.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cuewright.app.NewProjectRequest;
import org.cuewright.app.Studio;
import org.cuewright.problem.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes a project of videos: one lesson, a scene for each, one after the other.
@Command(name = "new", mixinStandardHelpOptions = true, description = "Make a project from videos and captions.")
final class NewCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "Folder to make; it must be empty or not there yet.")
    private Path folder;

    @Option(
            names = "--video",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = "Recordings, in the order they are shown.")
    private List<Path> videos;

    @Option(names = "--title", paramLabel = "T", description = "Title of the course (default: the first video's name).")
    private @Nullable String title;

    @Option(
            names = "--captions",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Caption files (.vtt, .srt), in the order of the videos; NAME.de.vtt names a language.")
    private List<Path> captions = List.of();

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Studio studio;
    private final Console console;

    NewCommand(Studio studio, Console console) {
        this.studio = studio;
        this.console = console;
    }

    @Override
    public Integer call() {
        var report = new Report(console, json);
        return report.outcome(
                create(), file -> Map.of("project", file.toString()), file -> report.line(file.toString()));
    }

    private Outcome<Path> create() {
        try (var progress = new ConsoleProgress(console)) {
            var request = new NewProjectRequest(folder, Optional.ofNullable(title), videos, captions);
            return studio.newProject().create(request, progress).map(session -> {
                try (session) {
                    return session.file();
                }
            });
        }
    }
}
