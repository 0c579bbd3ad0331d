package org.cuewright.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fills `{{name}}` in templates: a handful of names, no logic, and every name must be known.
final class Placeholders {
    private static final Pattern NAME = Pattern.compile("\\{\\{([^{}]*)}}");

    /// What each template may name.
    private static final Map<String, List<String>> KNOWN = Map.of(
            Templates.PAGE,
            List.of("title", "language", "direction", "unit", "version", "revision", "csp", "script"),
            Templates.CONTENTS,
            List.of("title", "language", "direction", "version", "revision", "csp", "units"),
            Templates.READ_ME,
            List.of("title", "version", "revision", "standard", "completion", "grading", "advice", "lrs", "data"));

    /// What each template must contain, since the package would not play without it.
    private static final Map<String, List<String>> NEEDED = Map.of(
            Templates.PAGE,
            List.of(
                    "{{csp}}",
                    "{{script}}",
                    "player/player.js",
                    "player/player.css",
                    "player/strings.js",
                    "delivery.js"),
            Templates.CONTENTS,
            List.of("{{units}}"),
            Templates.READ_ME,
            List.of());

    private Placeholders() {}

    static List<String> faults(String file, String text) {
        var faults = new ArrayList<String>();
        var known = KNOWN.getOrDefault(file, List.of());
        NAME.matcher(text)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .filter(name -> !known.contains(name))
                .forEach(name -> faults.add("it names {{" + name + "}}, which nothing fills"));
        NEEDED.getOrDefault(file, List.of()).stream()
                .filter(part -> !text.contains(part))
                .forEach(part -> faults.add("it lacks " + part));
        return faults;
    }

    /// `values` are escaped already for what the template is.
    static String fill(String template, Map<String, String> values) {
        return NAME.matcher(template).replaceAll(match -> {
            var value = values.get(match.group(1));
            if (value == null) {
                throw new IllegalArgumentException("no value for " + match.group());
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
