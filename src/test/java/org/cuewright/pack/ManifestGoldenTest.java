package org.cuewright.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cuewright.course.Course;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Manifests against golden files. To accept a wanted change, run with `-Dcuewright.golden=write` and read the diff.
class ManifestGoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "scorm12, imsmanifest.xml", "scorm12, README-LMS.txt", "scorm12, index.html", "scorm12, delivery.js",
        "scorm12, course.js", "scorm2004, imsmanifest.xml", "scorm2004, README-LMS.txt", "cmi5, cmi5.xml",
        "cmi5, README-LMS.txt", "cmi5, index.html", "web, index.html", "web, README-LMS.txt"
    })
    void aSingleUnitIsWrittenAsAgreed(String standard, String file) throws IOException {
        compare(standard, "single", file, SampleCourses.single());
    }

    @ParameterizedTest
    @CsvSource({"scorm12, imsmanifest.xml", "scorm2004, imsmanifest.xml", "cmi5, cmi5.xml", "web, index.html"})
    void severalUnitsAreWrittenAsAgreed(String standard, String file) throws IOException {
        compare(standard, "two", file, SampleCourses.twoUnits());
    }

    @Test
    void anUngradedCourseHasNeitherPassMarkNorObjective() throws IOException {
        compare("scorm2004", "watched", "imsmanifest.xml", SampleCourses.with(SampleCourses.WATCHED));
        compare("cmi5", "watched", "cmi5.xml", SampleCourses.with(SampleCourses.WATCHED));
    }

    private void compare(String standard, String variant, String file, Course course) throws IOException {
        var packager = SampleCourses.PACKAGERS.stream()
                .filter(one -> one.standard().key().equals(standard))
                .findFirst()
                .orElseThrow();
        var entries = SampleCourses.entries(packager, course, PackagingOptions.DEFAULT, folder);
        var golden = GOLDEN.resolve(standard + "." + variant + "." + file);
        var text = SampleCourses.text(entries, file);
        if ("write".equals(System.getProperty("cuewright.golden"))) {
            Files.writeString(golden, text);
        }
        assertEquals(Files.readString(golden), text);
    }
}
