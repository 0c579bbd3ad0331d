package org.cuewright.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cuewright.app.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;

/// Says which Cuewright this is, on which Java and system.
@Command(name = "version", description = "Print the version of Cuewright, Java and the system.")
final class VersionCommand implements Callable<Integer>, IVersionProvider {
    @Mixin
    private final JsonOption json = new JsonOption();

    private final Console console;

    VersionCommand(Console console) {
        this.console = console;
    }

    /// For picocli, which makes one of its own to answer `--version`.
    VersionCommand() {
        this(Console.ofProcess());
    }

    @Override
    public Integer call() {
        var facts = facts();
        var report = new Report(console, json);
        return report.done(facts, () -> facts.forEach((name, value) -> report.line(name + " " + value)), List.of());
    }

    @Override
    public String[] getVersion() {
        return new String[] {"cuewright " + Version.NUMBER};
    }

    private static Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("cuewright", Version.NUMBER);
        facts.put("java", Runtime.version().toString());
        facts.put(
                "system",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"));
        return facts;
    }
}
