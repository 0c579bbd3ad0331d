package org.cuewright.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Prints outcomes: results to stdout, problems to stderr, or both as one JSON object to stdout.
final class Report {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Console console;
    private final boolean json;

    Report(Console console, JsonOption option) {
        this.console = console;
        this.json = option.json;
    }

    /// Prints an outcome; `facts` are what JSON says of the value, `text` prints it for people.
    <T> int outcome(Outcome<T> outcome, java.util.function.Function<T, Map<String, ?>> facts, Consumer<T> text) {
        return switch (outcome) {
            case Outcome.Done<T>(var value, var remarks) -> done(facts.apply(value), () -> text.accept(value), remarks);
            case Outcome.Failed<T>(var reasons) -> failed(reasons);
        };
    }

    int done(Map<String, ?> facts, Runnable text, List<Problem> remarks) {
        return print("ok", facts, text, remarks, ExitCode.FINE);
    }

    int failed(List<Problem> reasons) {
        return print("failed", Map.of(), () -> {}, reasons, ExitCode.PROBLEMS);
    }

    /// A result that may be there although there are problems, such as a report on them.
    int print(String status, Map<String, ?> facts, Runnable text, List<Problem> problems, int exitCode) {
        if (json) {
            var all = new LinkedHashMap<String, Object>();
            all.put("status", status);
            all.putAll(facts);
            all.put("problems", problems.stream().map(Report::facts).toList());
            console.out().println(JSON.writeValueAsString(all));
        } else {
            problems(problems);
            text.run();
        }
        return exitCode;
    }

    void line(String text) {
        console.out().println(text);
    }

    private void problems(List<Problem> problems) {
        for (var problem : sorted(problems)) {
            console.err()
                    .println("%s %s %s: %s"
                            .formatted(
                                    problem.severity().name().toLowerCase(Locale.ROOT),
                                    problem.code().id(),
                                    problem.where(),
                                    problem.text()));
            console.err().println("    " + problem.hint());
        }
    }

    private static List<Problem> sorted(List<Problem> problems) {
        var sorted = new ArrayList<>(problems);
        sorted.sort(java.util.Comparator.comparing(Problem::severity));
        return sorted;
    }

    static Map<String, String> facts(Problem problem) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("code", problem.code().id());
        facts.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        facts.put("where", problem.where().toString());
        facts.put("text", problem.text());
        facts.put("hint", problem.hint());
        return facts;
    }
}
