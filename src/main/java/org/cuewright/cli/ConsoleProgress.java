package org.cuewright.cli;

import org.cuewright.progress.Progress;

/// Shows progress on stderr: a moving bar on a terminal, one line per step otherwise. Ctrl+C asks the work to stop.
final class ConsoleProgress implements Progress, AutoCloseable {
    private static final int WIDTH = 28;

    private final Console console;
    private String last = "";
    private int lastPercent = -1;

    ConsoleProgress(Console console) {
        this.console = console;
    }

    @Override
    public synchronized void step(String what, double fraction) {
        int percent = (int) Math.round(100 * Math.clamp(fraction, 0, 1));
        if (console.terminal()) {
            if (percent != lastPercent || !what.equals(last)) {
                int full = WIDTH * percent / 100;
                console.err()
                        .print("\r\033[K[" + "#".repeat(full) + "·".repeat(WIDTH - full) + "] " + percent + " % "
                                + what);
                console.err().flush();
            }
        } else if (!what.equals(last)) {
            console.err().println(what);
        }
        last = what;
        lastPercent = percent;
    }

    /// Whether the thread was interrupted, which is how Ctrl+C and a batch that stops reach running work.
    @Override
    public boolean cancelled() {
        return Thread.currentThread().isInterrupted();
    }

    /// Ends the line of the bar, so that what is printed next begins on its own.
    @Override
    public synchronized void close() {
        if (console.terminal() && lastPercent >= 0) {
            console.err().print("\r\033[K");
            console.err().flush();
        }
    }
}
