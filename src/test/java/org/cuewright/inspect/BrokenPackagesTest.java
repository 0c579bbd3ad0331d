package org.cuewright.inspect;

import static org.cuewright.inspect.Broken.broken;
import static org.cuewright.model.Standard.CMI5;
import static org.cuewright.model.Standard.SCORM12;
import static org.cuewright.model.Standard.WEB;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.cuewright.model.Standard;
import org.cuewright.pack.SampleCourses;
import org.cuewright.problem.Code;
import org.cuewright.problem.Problem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Good packages made wrong in one way each: the inspector names that fault and no other.
class BrokenPackagesTest {
    @TempDir
    static Path goods;

    @TempDir
    Path folder;

    @BeforeAll
    static void writeGoodPackages() throws IOException {
        for (var packager : SampleCourses.PACKAGERS) {
            SampleCourses.write(packager, SampleCourses.single(), goods, good(packager.standard()));
        }
    }

    @ParameterizedTest
    @MethodSource({
        "org.cuewright.inspect.ZipFaults#zips",
        "org.cuewright.inspect.ZipFaults#files",
        "org.cuewright.inspect.ScormFaults#scorm12",
        "org.cuewright.inspect.ScormFaults#scorm2004",
        "org.cuewright.inspect.Cmi5Faults#cmi5"
    })
    void isNamedByItsCodeAlone(Broken broken) throws IOException {
        var zip = TestZip.of(good(broken.base()));
        broken.fault().accept(zip);

        assertEquals(List.of(broken.expected()), codes(zip.write(folder.resolve("broken.zip"))));
    }

    @Test
    void whatIsNoZipIsSaidToBeNone() throws IOException {
        var file = Files.writeString(folder.resolve("package.zip"), "<html>Not found</html>");

        assertEquals(List.of(Code.PKG_NOT_A_ZIP), codes(file));
        assertEquals(List.of(Code.PKG_NOT_A_ZIP), codes(Files.write(file, new byte[0])));
    }

    @Test
    void aZipCutOffIsSaidToBeTruncatedWhereverTheCutIs() throws IOException {
        var bytes = Files.readAllBytes(good(SCORM12));

        for (var length = 100; length < bytes.length; length += bytes.length / 40) {
            var file = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, length));
            assertEquals(List.of(Code.PKG_ZIP_TRUNCATED), codes(file), "cut at " + length);
        }
    }

    @Test
    void aPartOfASplitZipIsRefused() throws IOException {
        var bytes = TestZip.of(good(WEB)).bytes();
        bytes[bytes.length - 18] = 1;

        assertEquals(List.of(Code.PKG_ZIP_SPLIT), codes(Files.write(folder.resolve("split.zip"), bytes)));
    }

    @Test
    void anyByteChangedLeavesTheInspectorStanding() throws IOException {
        var good = Files.readAllBytes(good(CMI5));

        for (var at = 0; at < good.length; at += good.length / 100) {
            var bytes = good.clone();
            bytes[at] ^= (byte) 0x5a;
            var file = Files.write(folder.resolve("changed.zip"), bytes);
            new PackageInspector().inspect(file).problems().forEach(Problem::text);
        }
    }

    @Test
    void aMissingFileIsAProblem() {
        assertEquals(List.of(Code.PKG_SOURCE_UNREADABLE), codes(folder.resolve("nowhere.zip")));
    }

    @Test
    void linksCommentsAndNamespacesAreNoRequests() throws IOException {
        var zip = TestZip.of(good(WEB));
        zip.edit("index.html", html -> html.replace("<noscript>", """
                <!-- <script src="https://old.example/x.js"></script> -->
                <a href="https://example.org">more</a>
                <link rel="license" href="https://example.org/licence">
                <svg xmlns="http://www.w3.org/2000/svg"></svg>
                <noscript>"""));
        zip.edit("player/player.js", js -> js + """
                /*! @license https://example.org/licence fetch("https://example.org") */
                const verb = "http://adlnet.gov/expapi/verbs/completed"; // see https://example.org
                """);

        assertEquals(List.of(), codes(zip.write(folder.resolve("links.zip"))));
    }

    private static Path good(Standard standard) {
        return goods.resolve(standard.key() + ".zip");
    }

    private static List<Code> codes(Path zip) {
        return new PackageInspector()
                .inspect(zip).problems().stream().map(Problem::code).distinct().toList();
    }
}
