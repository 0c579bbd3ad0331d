package org.cuewright.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cuewright.app.Studio;
import org.cuewright.model.Media;
import org.cuewright.problem.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Gives a recording its described version.
@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        description = "Give a recording a version that speaks what is to be seen.")
final class DescribeCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "PROJECT", description = "A .cuew file or the folder that holds one.")
    private Path project;

    @Parameters(index = "1", paramLabel = "RECORDING", description = "Id of a recording of the project, as m1.")
    private String recording;

    @Parameters(index = "2", paramLabel = "FILE", description = "The same recording with descriptions mixed in.")
    private Path file;

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Studio studio;
    private final Console console;

    DescribeCommand(Studio studio, Console console) {
        this.studio = studio;
        this.console = console;
    }

    @Override
    public Integer call() {
        var report = new Report(console, json);
        return report.outcome(describe(), name -> Map.of("file", name), report::line);
    }

    /// The name of the copy.
    private Outcome<String> describe() {
        try (var progress = new ConsoleProgress(console)) {
            return studio.describeMedia()
                    .describe(project, recording, file, progress)
                    .map(DescribeCommand::copy);
        }
    }

    private static String copy(Media media) {
        return media.described().orElseThrow().file();
    }
}
