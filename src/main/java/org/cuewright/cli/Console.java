package org.cuewright.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Where results and problems are printed; `terminal` tells that a person watches, so a bar may move.
public record Console(PrintStream out, PrintStream err, boolean terminal) {
    /// Older and embedded Javas answer null, which the annotations still allow.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    /// The process's own, always UTF-8.
    public static Console ofProcess() {
        return new Console(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                isTerminal());
    }
}
