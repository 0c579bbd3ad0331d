package org.cuewright.cli;

import java.util.Arrays;

/// A bug that reached the command line: a short stable code to search for, and the trace beneath.
final class Crash {
    private Crash() {}

    static int report(Exception crash, Console console) {
        console.err()
                .println("cuewright: unexpected failure " + code(crash) + "; please report it with the lines below");
        crash.printStackTrace(console.err());
        return ExitCode.PROBLEMS;
    }

    /// The same for every crash of one kind at one place.
    static String code(Throwable crash) {
        var frames = Arrays.stream(crash.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.cuewright."))
                .limit(3)
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .toList();
        int hash = (crash.getClass().getName() + frames).hashCode();
        return Integer.toString(hash & 0x7fffffff, 36).toUpperCase(java.util.Locale.ROOT);
    }
}
