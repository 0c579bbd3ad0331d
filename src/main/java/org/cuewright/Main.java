package org.cuewright;

import java.nio.file.Path;
import java.util.Optional;
import org.cuewright.app.Studio;
import org.cuewright.cli.Cli;
import org.cuewright.cli.Console;
import org.cuewright.fx.FxLauncher;

/// Starts the program: with arguments the command line, without them or with a project file the window.
public final class Main {
    private Main() {}

    static void main(String... args) {
        if (args.length == 0) {
            FxLauncher.launch(Optional.empty());
        } else if (args.length == 1 && args[0].endsWith(".cuew")) {
            FxLauncher.launch(Optional.of(Path.of(args[0])));
        } else {
            System.exit(Cli.run(Studio.create(), Console.ofProcess(), args));
        }
    }
}
