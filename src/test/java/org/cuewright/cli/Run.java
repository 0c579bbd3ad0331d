package org.cuewright.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.cuewright.app.Studio;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What one command line came to: exit code and what was printed where.
record Run(int exitCode, String out, String err) {
    static Run of(Object... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        var words = java.util.Arrays.stream(args).map(String::valueOf).toArray(String[]::new);
        int code = Cli.run(Studio.create(), console, words);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }
}
