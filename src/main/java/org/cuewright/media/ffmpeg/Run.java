package org.cuewright.media.ffmpeg;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// One run of an outside program: both its pipes are drained, it can be stopped, and no process outlives it.
sealed interface Run {
    /// It ended by itself, with the last lines of its error output.
    record Exited(int code, String lastWords) implements Run {
        boolean ok() {
            return code == 0;
        }
    }

    /// Stopped by us: the thread was interrupted (and still is) or nobody wanted the result any more.
    record Stopped() implements Run {}

    record NotStarted(String why) implements Run {}

    int LAST_LINES = 12;
    int TICK_MS = 100;

    /// Runs `command`; `line` hears its output on another thread, `goOn` is asked about ten times a second on this one.
    static Run of(List<String> command, Consumer<String> line, BooleanSupplier goOn) {
        Process process;
        try {
            var builder = new ProcessBuilder(command);
            builder.environment().put("AV_LOG_FORCE_NOCOLOR", "1");
            builder.environment().remove("FFREPORT");
            process = builder.start();
            process.getOutputStream().close();
        } catch (IOException e) {
            return new NotStarted(String.valueOf(e.getMessage()));
        }
        var lastWords = new ArrayDeque<String>();
        var output = drain(process.getInputStream(), line);
        var errors = drain(process.getErrorStream(), words -> {
            lastWords.addLast(words);
            if (lastWords.size() > LAST_LINES) {
                lastWords.removeFirst();
            }
        });
        try {
            boolean wanted = goOn.getAsBoolean();
            while (wanted && !process.waitFor(TICK_MS, TimeUnit.MILLISECONDS)) {
                wanted = goOn.getAsBoolean();
            }
            if (!wanted) {
                return new Stopped();
            }
            CompletableFuture.allOf(output, errors).join();
            return new Exited(process.exitValue(), String.join("\n", lastWords));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Stopped();
        } finally {
            if (process.isAlive()) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                var _ = process.destroyForcibly().onExit().join();
            }
        }
    }

    private static CompletableFuture<Void> drain(InputStream pipe, Consumer<String> line) {
        return CompletableFuture.runAsync(
                () -> {
                    try (var reader = new BufferedReader(new InputStreamReader(pipe, UTF_8))) {
                        reader.lines().forEach(line);
                    } catch (IOException | UncheckedIOException _) {
                        // The pipe of a process that was destroyed: nobody waits for the rest.
                    }
                },
                task -> Thread.ofVirtual().start(task));
    }
}
