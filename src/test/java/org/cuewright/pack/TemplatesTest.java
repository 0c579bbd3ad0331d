package org.cuewright.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.cuewright.model.Standard;
import org.cuewright.pack.scorm12.Scorm12Packager;
import org.cuewright.problem.Code;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {
    private static final String PAGE = Templates.builtIn().text(Standard.SCORM12, Templates.PAGE);

    @TempDir
    Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        Files.createDirectories(folder.resolve("scorm12"));
    }

    @Test
    void oneFileIsReplacedAndTheOthersStay() throws IOException {
        Files.writeString(folder.resolve("scorm12/index.html"), PAGE.replace("<body>", "<body class=\"acme\">"));
        Files.writeString(folder.resolve("scorm12/logo.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");

        var entries = entries(done(Templates.overriddenBy(folder)));

        assertTrue(Objects.requireNonNull(SampleCourses.text(entries, "index.html"))
                .contains("class=\"acme\""));
        assertTrue(Objects.requireNonNull(SampleCourses.text(entries, "README-LMS.txt"))
                .contains("SCORM 1.2"));
        assertTrue(entries.contains(new Entry.Copy("logo.svg", folder.resolve("scorm12/logo.svg"))));
        assertTrue(Objects.requireNonNull(SampleCourses.text(entries, "imsmanifest.xml"))
                .contains("\"logo.svg\""));
    }

    @Test
    void aFolderThatIsNotThereIsAProblem() {
        assertEquals(
                List.of(Code.PKG_TEMPLATE_FOLDER_MISSING), codes(Templates.overriddenBy(folder.resolve("nowhere"))));
    }

    @Test
    void aPageThatWouldNotPlayIsAProblem() throws IOException {
        Files.writeString(
                folder.resolve("scorm12/index.html"), PAGE.replace("<script src=\"{{script}}\"></script>", ""));

        assertEquals(List.of(Code.PKG_TEMPLATE_INVALID), codes(Templates.overriddenBy(folder)));
    }

    @Test
    void aPlaceholderNobodyKnowsIsAProblem() throws IOException {
        Files.writeString(folder.resolve("scorm12/index.html"), PAGE + "{{colour}}");

        assertEquals(List.of(Code.PKG_TEMPLATE_INVALID), codes(Templates.overriddenBy(folder)));
    }

    @Test
    void aTemplateInAnotherEncodingIsAProblem() throws IOException {
        Files.write(folder.resolve("scorm12/README-LMS.txt"), "Größe".getBytes(StandardCharsets.ISO_8859_1));

        assertEquals(List.of(Code.PKG_TEMPLATE_INVALID), codes(Templates.overriddenBy(folder)));
    }

    @Test
    void aFileThatNoPackageUsesIsAWarning() throws IOException {
        Files.createDirectories(folder.resolve("scorm13"));
        Files.writeString(folder.resolve("scorm13/index.html"), PAGE);

        var outcome = Templates.overriddenBy(folder);

        assertEquals(List.of(Code.PKG_TEMPLATE_UNKNOWN), codes(outcome));
        assertTrue(outcome instanceof Outcome.Done);
    }

    private List<Entry> entries(Templates templates) throws IOException {
        var input = SampleCourses.input(SampleCourses.single(), PackagingOptions.DEFAULT, folder);
        return done(new Scorm12Packager()
                .entries(new PackageInput(input.course(), input.options(), templates, input.common())));
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value, var _) -> value;
            case Outcome.Failed<T> failed -> throw new AssertionError(failed.problems());
        };
    }

    private static List<Code> codes(Outcome<Templates> outcome) {
        return outcome.problems().stream().map(Problem::code).toList();
    }
}
