package org.cuewright.app;

import java.util.Locale;
import java.util.stream.Collectors;
import org.cuewright.problem.Problem;

/// What an inspection found, as a page to share: no script, no request, light and dark.
final class InspectionPage {
    private InspectionPage() {}

    static String of(InspectPackage.Inspected inspected) {
        var rows = inspected.problems().stream()
                .sorted(java.util.Comparator.comparing(Problem::severity))
                .map(InspectionPage::row)
                .collect(Collectors.joining());
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>Inspection of %1$s</title>
                <style>
                :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
                body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
                dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.5rem }
                dt { color: GrayText } dd { margin: 0 }
                table { border-collapse: collapse; width: 100%% }
                th, td { text-align: start; vertical-align: top; padding: .6rem; border-top: 1px solid GrayText }
                .error { color: light-dark(#b3261e, #ff8a80); font-weight: 600 }
                .warning { color: light-dark(#8a5300, #ffc46b); font-weight: 600 }
                td p { margin: 0 } td p + p { color: GrayText }
                code { overflow-wrap: anywhere }
                </style>
                </head>
                <body>
                <h1>%1$s</h1>
                <dl><dt>Standard</dt><dd>%2$s</dd><dt>Title</dt><dd>%3$s</dd><dt>Files</dt><dd>%4$d</dd></dl>
                <h2>%5$s</h2>
                %6$s
                </body>
                </html>
                """.formatted(
                        escaped(inspected.zip().getFileName().toString()),
                        escaped(inspected.standard().isEmpty() ? "not recognised" : inspected.standard()),
                        escaped(inspected.title()),
                        inspected.entries(),
                        inspected.problems().isEmpty() ? "No problems" : "Problems",
                        rows.isEmpty()
                                ? ""
                                : "<table><thead><tr><th>Severity<th>Code<th>Where<th>What and what to do</tr></thead>"
                                        + "<tbody>" + rows + "</tbody></table>");
    }

    private static String row(Problem problem) {
        var severity = problem.severity().name().toLowerCase(Locale.ROOT);
        return "<tr><td class=\"%s\">%s<td>%s<td><code>%s</code><td><p>%s</p><p>%s</p></tr>%n"
                .formatted(
                        severity,
                        severity,
                        problem.code().id(),
                        escaped(problem.where().toString()),
                        escaped(problem.text()),
                        escaped(problem.hint()))
                .replace("\r\n", "\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
