package org.cuewright;

import org.cuewright.app.Studio;
import org.cuewright.cli.Cli;
import org.cuewright.cli.Console;

/// Starts the program: with arguments the command line, without them or with a project file the window.
public final class Main {
    private Main() {}

    static void main(String... args) {
        System.exit(Cli.run(Studio.create(), Console.ofProcess(), args));
    }
}
