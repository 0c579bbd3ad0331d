package org.cuewright.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The top of the command line; alone it tells how to use it.
@Command(
        name = "cuewright",
        mixinStandardHelpOptions = true,
        versionProvider = VersionCommand.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Interactive video courses for SCORM 1.2, SCORM 2004, cmi5 and the plain web.",
        footer = {
            "",
            "Without arguments, or with a .cuew file, the window opens.",
            "Exit codes: 0 fine, 1 problems, 2 usage."
        })
final class CuewrightCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is needed");
    }
}
