package org.cuewright.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cuewright.course.Completion;
import org.cuewright.pack.PackagingOptions.Commit;
import org.cuewright.pack.PackagingOptions.ExitWhenDone;
import org.cuewright.pack.PackagingOptions.Lrs;
import org.cuewright.pack.cmi5.Cmi5Packager;
import org.cuewright.pack.scorm12.Scorm12Packager;
import org.cuewright.pack.scorm2004.Scorm2004Packager;
import org.cuewright.pack.web.WebPackager;
import org.cuewright.problem.Code;
import org.cuewright.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackagersTest {
    private static final Lrs LRS = new Lrs(
            URI.create("https://lrs.example.org:8443/xapi/"),
            Optional.of("Basic c2VjcmV0"),
            URI.create("https://example.org"));

    @TempDir
    Path folder;

    @Test
    void aMasteryScoreIsWrittenOnlyWhenAskedFor() throws IOException {
        var graded = SampleCourses.with(SampleCourses.GRADED);
        var asked = PackagingOptions.DEFAULT.withMasteryScore(true);

        assertFalse(text(new Scorm12Packager(), "imsmanifest.xml", graded, PackagingOptions.DEFAULT)
                .contains("masteryscore"));
        assertTrue(text(new Scorm12Packager(), "imsmanifest.xml", graded, asked)
                .contains("<adlcp:masteryscore>80</adlcp:masteryscore>"));
        assertFalse(text(new Scorm12Packager(), "imsmanifest.xml", SampleCourses.with(SampleCourses.WATCHED), asked)
                .contains("masteryscore"));
    }

    @Test
    void aPassMarkBetweenPercentsIsLeftOutWithAWarning() throws IOException {
        var course = SampleCourses.with(new Completion("all", null, false, true, 0.755, 3));
        var input = SampleCourses.input(course, PackagingOptions.DEFAULT.withMasteryScore(true), folder);

        var outcome = new Scorm12Packager().entries(input);

        assertEquals(List.of(Code.S12_MASTERY_NOT_WHOLE), codes(outcome.problems()));
    }

    @ParameterizedTest
    @CsvSource({
        "all, , false, true, 0.8, 3, Passed",
        "any, , false, true, 0.8, 3, Passed",
        "all, 0.9, false, true, 0.8, 3, CompletedAndPassed",
        "all, , true, true, 0.8, 3, CompletedAndPassed",
        "any, 0.9, false, true, 0.8, 3, CompletedOrPassed",
        "all, 0.9, true, false, 0.8, 3, Completed",
        "all, 0.9, false, true, , 0, Completed",
        "all, , false, false, , 0, Completed"
    })
    void moveOnFollowsTheRule(
            String need,
            Double watched,
            boolean answered,
            boolean passed,
            Double passScaled,
            int maxPoints,
            String expected)
            throws IOException {
        var course = SampleCourses.with(new Completion(need, watched, answered, passed, passScaled, maxPoints));

        assertTrue(text(new Cmi5Packager(), "cmi5.xml", course, PackagingOptions.DEFAULT)
                .contains("moveOn=\"" + expected + "\""));
    }

    @Test
    void aMasteryScoreHasFourDecimalsAtMost() throws IOException {
        var course = SampleCourses.with(new Completion("all", null, false, true, 2 / 3.0, 3));

        assertTrue(text(new Cmi5Packager(), "cmi5.xml", course, PackagingOptions.DEFAULT)
                .contains("masteryScore=\"0.6667\""));
    }

    @Test
    void whatTheExportChoseReachesThePlayer() throws IOException {
        var options = PackagingOptions.DEFAULT
                .withCommit(Commit.GENTLE)
                .withExitWhenDone(ExitWhenDone.NORMAL)
                .withLrs(LRS);

        assertEquals("""
                globalThis.cuewright = globalThis.cuewright || {};
                globalThis.cuewright.delivery = {"standard":"scorm2004","commit":"gentle","exitWhenDone":"normal",\
                "lrs":{"endpoint":"https://lrs.example.org:8443/xapi/","authorization":"Basic c2VjcmV0",\
                "homePage":"https://example.org"}};
                """, text(new Scorm2004Packager(), "delivery.js", SampleCourses.single(), options));
    }

    @Test
    void thePolicyOpensTheNamedRecordStoreAndNoOtherHost() throws IOException {
        var page = text(new WebPackager(), "index.html", SampleCourses.single(), PackagingOptions.DEFAULT.withLrs(LRS));

        assertTrue(page.contains("connect-src 'self' https://lrs.example.org:8443; "));
    }

    @Test
    void aPackageCarriesThePlayerOfItsOwnStandardOnly() throws IOException {
        var beside = PackagingOptions.DEFAULT.withLrs(LRS);

        assertEquals("/player/scorm12.js", player(new Scorm12Packager(), PackagingOptions.DEFAULT));
        assertEquals("/player/scorm12-lrs.js", player(new Scorm12Packager(), beside));
        assertEquals("/player/scorm2004.js", player(new Scorm2004Packager(), PackagingOptions.DEFAULT));
        assertEquals("/player/scorm2004-lrs.js", player(new Scorm2004Packager(), beside));
        assertEquals("/player/cmi5.js", player(new Cmi5Packager(), beside));
        assertEquals("/player/web.js", player(new WebPackager(), PackagingOptions.DEFAULT));
        assertEquals("/player/web-lrs.js", player(new WebPackager(), beside));
    }

    private String player(Packager packager, PackagingOptions options) throws IOException {
        var path = SampleCourses.entries(packager, SampleCourses.single(), options, folder).stream()
                .filter(entry -> entry.name().equals("player/player.js"))
                .map(entry -> entry instanceof Entry.Resource(var _, var resource) ? resource : "")
                .collect(Collectors.joining());
        assertNotNull(getClass().getResource(path), path);
        return path;
    }

    @Test
    void credentialsInAPackageAreAWarning() throws IOException {
        var input = SampleCourses.input(SampleCourses.single(), PackagingOptions.DEFAULT.withLrs(LRS), folder);

        assertEquals(
                List.of(Code.PKG_LRS_SECRET),
                codes(new WebPackager().entries(input).problems()));
        assertEquals(List.of(), codes(new Cmi5Packager().entries(input).problems()));
    }

    @Test
    void anEndpointWithoutASlashIsRefused() {
        var endpoint = URI.create("https://lrs.example.org/xapi");
        assertThrows(IllegalArgumentException.class, () -> new Lrs(endpoint, Optional.empty(), endpoint));
    }

    @Test
    void aPresetThatDoesNotTakeTheStandardIsAWarning() throws IOException {
        var input = SampleCourses.input(SampleCourses.single(), PackagingOptions.of(LmsPreset.DOCEBO), folder);

        assertEquals(
                List.of(Code.PKG_PRESET_UNSUITED),
                codes(new Scorm2004Packager().entries(input).problems()));
        assertEquals(List.of(), codes(new Scorm12Packager().entries(input).problems()));
    }

    @Test
    void presetsAreFoundByTheirKeys() {
        assertEquals(Optional.of(LmsPreset.MOODLE), LmsPreset.ofKey("moodle"));
        assertEquals(Optional.empty(), LmsPreset.ofKey("nothing"));
    }

    @Test
    void idsAreUsableInXmlAndStayApart() {
        var id = XmlNames.id("course", "https://example.org/äöü?x=1#y");

        assertTrue(id.matches("[A-Za-z][A-Za-z0-9-]*"), id);
        assertEquals(id, XmlNames.id("course", "https://example.org/äöü?x=1#y"));
        assertFalse(id.equals(XmlNames.id("course", "https://example.org/äöu?x=1#y")));
    }

    @Test
    void hrefsArePercentEncoded() {
        assertEquals("a%20b/%C3%B6%25%26.js", XmlNames.href("a b/ö%&.js"));
    }

    private String text(Packager packager, String file, org.cuewright.course.Course course, PackagingOptions options)
            throws IOException {
        return Objects.requireNonNull(
                SampleCourses.text(SampleCourses.entries(packager, course, options, folder), file));
    }

    private static List<Code> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }
}
