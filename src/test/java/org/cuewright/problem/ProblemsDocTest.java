package org.cuewright.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// `docs/problems.md` lists the whole catalogue.
///
/// After a wanted change run with `-Dcuewright.golden=write`.
class ProblemsDocTest {
    private static final Path DOC = Path.of("docs/problems.md");
    private static final Map<String, String> AREAS = Map.ofEntries(
            Map.entry("APP", "The application"),
            Map.entry("BRA", "Branches"),
            Map.entry("CAP", "Captions"),
            Map.entry("CM5", "cmi5 packages"),
            Map.entry("CRS", "The course as a whole"),
            Map.entry("CUE", "Cues"),
            Map.entry("MED", "Media"),
            Map.entry("PIC", "Pictures"),
            Map.entry("PKG", "Packages of any standard"),
            Map.entry("PRE", "Preview"),
            Map.entry("QST", "Questions"),
            Map.entry("S04", "SCORM 2004 packages"),
            Map.entry("S12", "SCORM 1.2 packages"),
            Map.entry("STO", "Project files"),
            Map.entry("XAP", "xAPI"));
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.cuewright.problem.problems", Locale.ROOT);

    @Test
    void theCatalogueIsListed() throws IOException {
        var listed = listed();
        if ("write".equals(System.getProperty("cuewright.golden"))) {
            Files.writeString(DOC, listed);
        }
        assertEquals(listed, Files.readString(DOC));
    }

    private static String listed() {
        var areas = Arrays.stream(Code.values())
                .sorted(Comparator.comparing(Code::id))
                .collect(Collectors.groupingBy(code -> code.id().substring(0, 3), TreeMap::new, Collectors.toList()));
        var text = new StringBuilder("""
                # Problems

                What can be wrong, by the codes that the window, the command line and every report print. Codes never change and are
                never used again. `…` stands for what the case at hand is about. Errors stop an export; warnings do not.
                """);
        areas.forEach((area, codes) -> {
            text.append("\n## ")
                    .append(AREAS.get(area))
                    .append("\n\n| Code | | What | What to do |\n|---|---|---|---|\n");
            for (var code : codes) {
                text.append("| %s | %s | %s | %s |\n"
                        .formatted(
                                code.id(),
                                code.severity().name().toLowerCase(Locale.ROOT),
                                words(code, ".text"),
                                words(code, ".hint")));
            }
        });
        return text.toString();
    }

    private static String words(Code code, String suffix) {
        return WORDS.getString(code.id() + suffix)
                .replaceAll("\\{\\d[^}]*}", "…")
                .replace("''", "'")
                .replace("|", "\\|");
    }
}
