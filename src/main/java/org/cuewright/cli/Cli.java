package org.cuewright.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cuewright.app.Studio;
import picocli.AutoComplete;
import picocli.CommandLine;

/// The command `cuewright`, put together.
public final class Cli {
    private Cli() {}

    /// Runs one command line and answers its exit code.
    public static int run(Studio studio, Console console, String... args) {
        return commandLine(studio, console).execute(args);
    }

    static CommandLine commandLine(Studio studio, Console console) {
        var top = new CommandLine(new CuewrightCommand());
        List.of(
                        new NewCommand(studio, console),
                        new PictureCommand(studio, console),
                        new DescribeCommand(studio, console),
                        new CheckCommand(studio, console),
                        new ExportCommand(studio, console),
                        new BatchCommand(studio, console),
                        new InspectCommand(studio, console),
                        new PreviewCommand(studio, console),
                        new VersionCommand(console))
                .forEach(top::addSubcommand);
        top.addSubcommand(new CommandLine(new AutoComplete.GenerateCompletion()));
        top.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        top.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        top.setCaseInsensitiveEnumValuesAllowed(true);
        top.setExecutionExceptionHandler((crash, _, _) -> Crash.report(crash, console));
        return top;
    }
}
