package org.cuewright.cli;

/// What the process says in one number.
final class ExitCode {
    static final int FINE = 0;
    static final int PROBLEMS = 1;
    static final int USAGE = 2;

    private ExitCode() {}
}
