package org.cuewright.inspect;

import static org.cuewright.model.Standard.CMI5;
import static org.cuewright.model.Standard.SCORM12;
import static org.cuewright.model.Standard.SCORM2004;
import static org.cuewright.model.Standard.WEB;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
    private static final String MANIFEST = "imsmanifest.xml";

    @TempDir
    static Path goods;

    @TempDir
    Path folder;

    /// One fault: what is done to which package, and what it is called.
    record Broken(String name, Standard base, Code expected, Consumer<TestZip> fault) {
        @Override
        public String toString() {
            return name + " is " + expected;
        }
    }

    @BeforeAll
    static void writeGoodPackages() throws IOException {
        for (var packager : SampleCourses.PACKAGERS) {
            SampleCourses.write(packager, SampleCourses.single(), goods, good(packager.standard()));
        }
    }

    static Stream<Broken> zips() {
        return Stream.of(
                broken("an encrypted entry", WEB, Code.PKG_ENTRY_ENCRYPTED, update("README-LMS.txt", flags(1))),
                broken("a method nobody reads", WEB, Code.PKG_ENTRY_METHOD, update("README-LMS.txt", method(12))),
                broken("an absolute path", WEB, Code.PKG_ENTRY_OUTSIDE, extra("/etc/motd")),
                broken("a drive letter", WEB, Code.PKG_ENTRY_OUTSIDE, extra("C:/x.txt")),
                broken("a path upwards", SCORM12, Code.PKG_ENTRY_OUTSIDE, extra("../x.txt")),
                broken("a path upwards with backslashes", WEB, Code.PKG_ENTRY_OUTSIDE, extra("a\\..\\..\\x.txt")),
                broken("a backslash", SCORM12, Code.PKG_ENTRY_BACKSLASH, extra("a\\x.txt")),
                broken("a name used twice", SCORM12, Code.PKG_ENTRY_TWICE, extra("index.html")),
                broken("names that differ by case", SCORM12, Code.PKG_ENTRY_CASE, extra("INDEX.html")),
                broken("a name garbled for lack of a flag", WEB, Code.PKG_ENTRY_NOT_ASCII, extra("größe.txt")),
                broken("a name beyond ASCII", WEB, Code.PKG_ENTRY_UNICODE, zip -> {
                    zip.add("größe.txt", "x");
                    zip.update("größe.txt", flags(1 << 11));
                }),
                broken("a device of Windows", SCORM12, Code.PKG_ENTRY_RESERVED, extra("media/aux.txt")),
                broken("a character Windows reserves", WEB, Code.PKG_ENTRY_RESERVED, extra("what?.txt")),
                broken("a name that ends in a dot", WEB, Code.PKG_ENTRY_RESERVED, extra("folder./x.txt")),
                broken("what macOS leaves behind", SCORM12, Code.PKG_ENTRY_JUNK, extra("__MACOSX/._index.html")),
                broken("a .DS_Store", WEB, Code.PKG_ENTRY_JUNK, extra("media/.DS_Store")),
                broken("a symbolic link", WEB, Code.PKG_ENTRY_SYMLINK, zip -> {
                    zip.add("link.txt", "/etc/passwd");
                    zip.update("link.txt", item -> item.withUnixMode(0120777));
                }),
                broken(
                        "a stored entry with a descriptor",
                        WEB,
                        Code.PKG_ENTRY_DESCRIPTOR,
                        update("media/u1.mp4", flags(8))),
                broken(
                        "a wrong checksum",
                        WEB,
                        Code.PKG_ENTRY_DAMAGED,
                        update("README-LMS.txt", TestZip.Item::withBadChecksum)),
                broken("deflated media", SCORM12, Code.PKG_MEDIA_DEFLATED, update("media/u1.mp4", method(8))),
                broken("a path that is too long", WEB, Code.PKG_ENTRY_PATH_LONG, extra("d/".repeat(90) + "x.txt")),
                broken(
                        "a bomb",
                        WEB,
                        Code.PKG_ZIP_BOMB,
                        update("README-LMS.txt", item -> item.withClaimedSize(1_500_000_000))),
                broken(
                        "a manifest in a folder",
                        SCORM12,
                        Code.PKG_NESTED,
                        zip -> zip.items.replaceAll(item -> item.withName("course/" + item.text()))),
                broken(
                        "a course structure in a folder",
                        CMI5,
                        Code.PKG_NESTED,
                        zip -> zip.items.replaceAll(item -> item.withName("course/" + item.text()))),
                broken("no manifest", SCORM12, Code.PKG_NO_MANIFEST, zip -> {
                    zip.remove(MANIFEST);
                    zip.remove("index.html");
                }),
                broken(
                        "a manifest with capitals",
                        SCORM12,
                        Code.PKG_NO_MANIFEST,
                        update(MANIFEST, item -> item.withName("IMSManifest.xml"))));
    }

    static Stream<Broken> files() {
        return Stream.of(
                broken("a byte order mark", SCORM12, Code.PKG_XML_BOM, edit(MANIFEST, xml -> "\uFEFF" + xml)),
                broken(
                        "a DOCTYPE",
                        SCORM12,
                        Code.PKG_XML_DOCTYPE,
                        replace(
                                MANIFEST,
                                "?>\n",
                                "?>\n<!DOCTYPE manifest [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n")),
                broken(
                        "a billion laughs",
                        CMI5,
                        Code.PKG_XML_DOCTYPE,
                        replace("cmi5.xml", "?>\n", "?>\n<!DOCTYPE x [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]>\n")),
                broken("an element left open", SCORM12, Code.PKG_XML_MALFORMED, replace(MANIFEST, "</manifest>", "")),
                broken("an ampersand left bare", CMI5, Code.PKG_XML_MALFORMED, replace("cmi5.xml", "&amp;", "&")),
                broken(
                        "elements nested without end",
                        SCORM2004,
                        Code.PKG_XML_MALFORMED,
                        replace(MANIFEST, "<metadata>", "<metadata>" + "<x>".repeat(5000) + "</x>".repeat(5000))),
                broken(
                        "a manifest in Latin-1",
                        SCORM12,
                        Code.PKG_XML_ENCODING,
                        replace(MANIFEST, "encoding=\"UTF-8\"", "encoding=\"ISO-8859-1\"")),
                broken(
                        "a manifest in UTF-16",
                        SCORM12,
                        Code.PKG_XML_ENCODING,
                        update(
                                MANIFEST,
                                item -> item.withData(new String(item.data(), StandardCharsets.UTF_8)
                                        .getBytes(StandardCharsets.UTF_16)))),
                broken(
                        "a manifest beyond reason",
                        SCORM12,
                        Code.PKG_XML_TOO_LARGE,
                        edit(MANIFEST, xml -> xml + "<!-- %s -->".formatted("0123456789abcdef".repeat(1_400_000)))),
                broken("a file that is not there", SCORM12, Code.PKG_FILE_MISSING, zip -> zip.remove("delivery.js")),
                broken("a unit that is not there", CMI5, Code.PKG_FILE_MISSING, zip -> zip.remove("index.html")),
                broken(
                        "a reference with other capitals",
                        CMI5,
                        Code.PKG_FILE_MISSING,
                        replace("cmi5.xml", "index.html", "Index.html")),
                broken("a file in no resource", SCORM12, Code.PKG_FILE_UNLISTED, extra("notes.txt")),
                broken("a blank in a reference", SCORM12, Code.PKG_HREF_INVALID, zip -> {
                    zip.edit(MANIFEST, xml -> xml.replace("\"README-LMS.txt\"", "\"README LMS.txt\""));
                    zip.remove("README-LMS.txt");
                }),
                broken("a reference out of the package", SCORM2004, Code.PKG_HREF_INVALID, zip -> {
                    zip.edit(MANIFEST, xml -> xml.replace("\"README-LMS.txt\"", "\"../README-LMS.txt\""));
                    zip.remove("README-LMS.txt");
                }),
                broken(
                        "a launch file that is no page",
                        SCORM12,
                        Code.PKG_LAUNCH_NOT_HTML,
                        edit("index.html", _ -> "{\"no\": \"page\"}")),
                broken("an index that is no page", WEB, Code.PKG_LAUNCH_NOT_HTML, edit("index.html", _ -> "GIF89a")),
                broken(
                        "a script from elsewhere",
                        WEB,
                        Code.PKG_EXTERNAL_REQUEST,
                        replace(
                                "index.html",
                                "<script src=\"course.js\">",
                                "<script src=\"https://cdn.example/x.js\">")),
                broken(
                        "a style sheet from elsewhere",
                        SCORM12,
                        Code.PKG_EXTERNAL_REQUEST,
                        replace(
                                "index.html",
                                "<title>",
                                "<link href=\"//cdn.example/x.css\" rel=\"stylesheet\"><title>")),
                broken(
                        "a font from elsewhere",
                        CMI5,
                        Code.PKG_EXTERNAL_REQUEST,
                        edit("player/player.css", css -> css + "@font-face{src:url(https://fonts.example/a.woff2)}")),
                broken(
                        "an import in a style sheet",
                        CMI5,
                        Code.PKG_EXTERNAL_REQUEST,
                        edit("player/player.css", css -> "@import \"https://fonts.example/a.css\";" + css)),
                broken(
                        "a fetch from elsewhere",
                        SCORM2004,
                        Code.PKG_EXTERNAL_REQUEST,
                        edit("player/player.js", js -> js + ";fetch(\"https://stats.example/hit\")")));
    }

    static Stream<Broken> scorm12() {
        return Stream.of(
                broken(
                        "a namespace of its own",
                        SCORM12,
                        Code.S12_NAMESPACE,
                        replace(
                                MANIFEST,
                                "xmlns=\"http://www.imsproject.org/xsd/imscp_rootv1p1p2\"",
                                "xmlns=\"urn:x\"")),
                broken(
                        "another schema version",
                        SCORM12,
                        Code.S12_VERSION,
                        replace(MANIFEST, "<schemaversion>1.2<", "<schemaversion>CAM 1.3<")),
                broken("another schema name", SCORM12, Code.S12_VERSION, replace(MANIFEST, "ADL SCORM", "SCORM")),
                broken(
                        "a control file that is missing",
                        SCORM12,
                        Code.S12_CONTROL_FILE_MISSING,
                        zip -> zip.remove("adlcp_rootv1p2.xsd")),
                broken(
                        "an identifier used twice",
                        SCORM12,
                        Code.S12_ID_INVALID,
                        replace(MANIFEST, "item identifier=\"item-u1\"", "item identifier=\"resource-u1\"")),
                broken(
                        "an identifier that begins with a digit",
                        SCORM12,
                        Code.S12_ID_INVALID,
                        replace(MANIFEST, "identifier=\"item-u1\"", "identifier=\"1-item\"")),
                broken(
                        "a default that names nothing",
                        SCORM12,
                        Code.S12_DEFAULT_ORGANIZATION,
                        edit(MANIFEST, xml -> xml.replaceAll("default=\"[^\"]*\"", "default=\"nobody\""))),
                broken(
                        "an item without a title",
                        SCORM12,
                        Code.S12_TITLE_MISSING,
                        replace(MANIFEST, "<title>Lesson one</title>", "")),
                broken(
                        "an item that refers to nothing",
                        SCORM12,
                        Code.S12_ITEM_RESOURCE,
                        replace(MANIFEST, "identifierref=\"resource-u1\"", "identifierref=\"resource-u9\"")),
                broken(
                        "scormType with a capital",
                        SCORM12,
                        Code.S12_SCORM_TYPE,
                        replace(MANIFEST, "adlcp:scormtype", "adlcp:scormType")),
                broken(
                        "a resource of another type",
                        SCORM12,
                        Code.S12_RESOURCE_TYPE,
                        replace(MANIFEST, "type=\"webcontent\"", "type=\"video\"")),
                broken(
                        "a SCO without href",
                        SCORM12,
                        Code.S12_RESOURCE_HREF,
                        replace(MANIFEST, "adlcp:scormtype=\"sco\" href=\"index.html\"", "adlcp:scormtype=\"sco\"")),
                broken("a mastery score above 100", SCORM12, Code.S12_MASTERY_RANGE, inItem12("masteryscore", "120")),
                broken("a mastery score in words", SCORM12, Code.S12_MASTERY_RANGE, inItem12("masteryscore", "high")),
                broken("a time that is none", SCORM12, Code.S12_MAX_TIME, inItem12("maxtimeallowed", "PT1H")),
                broken(
                        "elements out of order",
                        SCORM12,
                        Code.S12_ITEM_ORDER,
                        replace(
                                MANIFEST,
                                "<title>Lesson one</title>",
                                "<title>Lesson one</title><adlcp:masteryscore>80</adlcp:masteryscore>"
                                        + "<adlcp:datafromlms>x</adlcp:datafromlms>")),
                broken("an action that is none", SCORM12, Code.S12_SCHEMA_INVALID, inItem12("timelimitaction", "stop")),
                broken(
                        "an element nobody knows",
                        SCORM12,
                        Code.S12_SCHEMA_INVALID,
                        replace(MANIFEST, "</metadata>", "<colour>red</colour></metadata>")),
                broken(
                        "a title too long",
                        SCORM12,
                        Code.S12_SCHEMA_INVALID,
                        replace(MANIFEST, "<title>Lesson one<", "<title>" + "long ".repeat(50) + "<")));
    }

    static Stream<Broken> scorm2004() {
        return Stream.of(
                broken(
                        "a namespace of its own",
                        SCORM2004,
                        Code.S04_NAMESPACE,
                        replace(MANIFEST, "xmlns=\"http://www.imsglobal.org/xsd/imscp_v1p1\"", "xmlns=\"urn:x\"")),
                broken("the 3rd Edition", SCORM2004, Code.S04_VERSION, replace(MANIFEST, "4th", "3rd")),
                broken(
                        "a control file that is missing",
                        SCORM2004,
                        Code.S04_CONTROL_FILE_MISSING,
                        zip -> zip.remove("imsss_v1p0util.xsd")),
                broken(
                        "an identifier with a blank",
                        SCORM2004,
                        Code.S04_ID_INVALID,
                        replace(MANIFEST, "identifier=\"item-u1\"", "identifier=\"item u1\"")),
                broken(
                        "a default that names nothing",
                        SCORM2004,
                        Code.S04_DEFAULT_ORGANIZATION,
                        edit(MANIFEST, xml -> xml.replaceAll("default=\"[^\"]*\"", "default=\"nobody\""))),
                broken(
                        "an item without a title",
                        SCORM2004,
                        Code.S04_TITLE_MISSING,
                        replace(MANIFEST, "<title>Lesson one</title>", "")),
                broken(
                        "an item that refers to nothing",
                        SCORM2004,
                        Code.S04_ITEM_RESOURCE,
                        replace(MANIFEST, "identifierref=\"resource-u1\"", "identifierref=\"resource-u9\"")),
                broken(
                        "scormtype without a capital",
                        SCORM2004,
                        Code.S04_SCORM_TYPE,
                        replace(MANIFEST, "adlcp:scormType", "adlcp:scormtype")),
                broken(
                        "a resource of another type",
                        SCORM2004,
                        Code.S04_RESOURCE_TYPE,
                        replace(MANIFEST, "type=\"webcontent\"", "type=\"video\"")),
                broken(
                        "a SCO without href",
                        SCORM2004,
                        Code.S04_RESOURCE_HREF,
                        replace(MANIFEST, "adlcp:scormType=\"sco\" href=\"index.html\"", "adlcp:scormType=\"sco\"")),
                broken(
                        "a cluster that refers to a resource",
                        SCORM2004,
                        Code.S04_CLUSTER_REFERENCE,
                        edit(
                                MANIFEST,
                                xml -> xml.replace(
                                                "<item identifier=\"item-u1\"",
                                                "<item identifier=\"cluster\" identifierref=\"resource-u1\">"
                                                        + "<title>All</title><item identifier=\"item-u1\"")
                                        .replace("</item>", "</item></item>"))),
                broken(
                        "a threshold without completedByMeasure",
                        SCORM2004,
                        Code.S04_THRESHOLD,
                        inItem2004("<adlcp:completionThreshold minProgressMeasure=\"0.9\"/>")),
                broken(
                        "a threshold as text",
                        SCORM2004,
                        Code.S04_THRESHOLD,
                        inItem2004("<adlcp:completionThreshold>0.9</adlcp:completionThreshold>")),
                broken(
                        "a pass mark above 1",
                        SCORM2004,
                        Code.S04_OBJECTIVE,
                        replace(MANIFEST, "Measure>0.8<", "Measure>80<")),
                broken(
                        "a pass mark that does nothing",
                        SCORM2004,
                        Code.S04_OBJECTIVE,
                        replace(MANIFEST, "satisfiedByMeasure=\"true\"", "satisfiedByMeasure=\"false\"")),
                broken(
                        "an objective without a mark",
                        SCORM2004,
                        Code.S04_OBJECTIVE,
                        replace(MANIFEST, "<imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure>", "")),
                broken(
                        "content that does not report",
                        SCORM2004,
                        Code.S04_NOT_SET_BY_CONTENT,
                        replace(MANIFEST, "completionSetByContent=\"true\"", "completionSetByContent=\"false\"")),
                broken(
                        "an organization without flow",
                        SCORM2004,
                        Code.S04_NO_FLOW,
                        replace(MANIFEST, "flow=\"true\"", "flow=\"false\"")),
                broken(
                        "a base without a slash",
                        SCORM2004,
                        Code.S04_BASE,
                        replace(MANIFEST, "<resources>", "<resources xml:base=\"./.\">")),
                broken(
                        "a type in the wrong place",
                        SCORM2004,
                        Code.S04_ATTRIBUTE_PLACE,
                        replace(MANIFEST, "<item ", "<item adlcp:scormType=\"sco\" ")),
                broken(
                        "navigation nobody knows",
                        SCORM2004,
                        Code.S04_SCHEMA_INVALID,
                        replace(MANIFEST, "<adlnav:hideLMSUI>previous<", "<adlnav:hideLMSUI>home<")),
                broken(
                        "sequencing out of order",
                        SCORM2004,
                        Code.S04_SCHEMA_INVALID,
                        edit(
                                MANIFEST,
                                xml -> xml.replaceAll(
                                        "(?s)(<imsss:objectives>.*</imsss:objectives>)\\s*(<imsss:deliveryControls[^>]*>)",
                                        "$2$1"))));
    }

    static Stream<Broken> cmi5() {
        return Stream.of(
                broken(
                        "a namespace of its own",
                        CMI5,
                        Code.CM5_NAMESPACE,
                        replace("cmi5.xml", "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd", "urn:x")),
                broken(
                        "an id that is no IRI",
                        CMI5,
                        Code.CM5_ID_NOT_IRI,
                        replace("cmi5.xml", "https://example.org/course/u1", "u1")),
                broken(
                        "an id used twice",
                        CMI5,
                        Code.CM5_ID_TWICE,
                        edit(
                                "cmi5.xml",
                                xml -> xml.replaceAll(
                                        "course id=\"[^\"]*\"", "course id=\"https://example.org/course/u1\""))),
                broken(
                        "a unit without a description",
                        CMI5,
                        Code.CM5_TEXT_MISSING,
                        edit(
                                "cmi5.xml",
                                xml -> xml.replaceAll(
                                        "(?s)(one</langstring>\\s*</title>)\\s*<description>.*?</description>", "$1"))),
                broken("a title left empty", CMI5, Code.CM5_TEXT_MISSING, replace("cmi5.xml", "Lesson one", " ")),
                broken(
                        "a text without a language",
                        CMI5,
                        Code.CM5_LANGUAGE,
                        replace("cmi5.xml", "<langstring lang=\"en\">Lesson", "<langstring>Lesson")),
                broken("a unit without url", CMI5, Code.CM5_URL, replace("cmi5.xml", "index.html", "")),
                broken(
                        "a parameter that the launch needs",
                        CMI5,
                        Code.CM5_URL,
                        replace("cmi5.xml", "index.html", "index.html?a=1&amp;fetch=x")),
                broken(
                        "no moveOn",
                        CMI5,
                        Code.CM5_MOVE_ON_MISSING,
                        edit("cmi5.xml", xml -> xml.replaceAll(" moveOn=\"[^\"]*\"", ""))),
                broken(
                        "a moveOn nobody knows",
                        CMI5,
                        Code.CM5_MOVE_ON,
                        replace("cmi5.xml", "CompletedAndPassed", "PassedAndCompleted")),
                broken(
                        "a mastery score in per cent",
                        CMI5,
                        Code.CM5_MASTERY_SCORE,
                        replace("cmi5.xml", "masteryScore=\"0.8\"", "masteryScore=\"80\"")),
                broken(
                        "a mastery score too precise",
                        CMI5,
                        Code.CM5_MASTERY_SCORE,
                        replace("cmi5.xml", "masteryScore=\"0.8\"", "masteryScore=\"0.66667\"")),
                broken(
                        "a launch method nobody knows",
                        CMI5,
                        Code.CM5_LAUNCH_METHOD,
                        replace("cmi5.xml", "AnyWindow", "Popup")),
                broken(
                        "an objective that is not declared",
                        CMI5,
                        Code.CM5_OBJECTIVE,
                        replace("cmi5.xml", "<url>", "<objectives><objective idref=\"urn:x:o1\"/></objectives><url>")),
                broken(
                        "no unit at all",
                        CMI5,
                        Code.CM5_NO_UNIT,
                        edit("cmi5.xml", xml -> xml.replaceAll("(?s)<au .*</au>", ""))),
                broken(
                        "an element out of order",
                        CMI5,
                        Code.CM5_STRUCTURE,
                        edit("cmi5.xml", xml -> xml.replaceAll("(?s)(<course .*</course>)\\s*(<au .*</au>)", "$2$1"))),
                broken(
                        "an activity type that is no IRI",
                        CMI5,
                        Code.CM5_ACTIVITY_TYPE,
                        replace("cmi5.xml", "launchMethod=", "activityType=\"video\" launchMethod=")));
    }

    @ParameterizedTest
    @MethodSource({"zips", "files", "scorm12", "scorm2004", "cmi5"})
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

    private static Broken broken(String name, Standard base, Code expected, Consumer<TestZip> fault) {
        return new Broken(name, base, expected, fault);
    }

    private static Consumer<TestZip> edit(String entry, UnaryOperator<String> change) {
        return zip -> zip.edit(entry, change);
    }

    private static Consumer<TestZip> replace(String entry, String from, String to) {
        return edit(entry, text -> text.replace(from, to));
    }

    private static Consumer<TestZip> update(String entry, UnaryOperator<TestZip.Item> change) {
        return zip -> zip.update(entry, change);
    }

    private static Consumer<TestZip> extra(String name) {
        return zip -> zip.add(name, "x");
    }

    private static UnaryOperator<TestZip.Item> flags(int flags) {
        return item -> item.withFlags(flags);
    }

    private static UnaryOperator<TestZip.Item> method(int method) {
        return item -> item.withMethod(method);
    }

    private static Consumer<TestZip> inItem12(String element, String value) {
        return replace(
                MANIFEST,
                "<title>Lesson one</title>",
                "<title>Lesson one</title><adlcp:%1$s>%2$s</adlcp:%1$s>".formatted(element, value));
    }

    private static Consumer<TestZip> inItem2004(String xml) {
        return replace(MANIFEST, "<title>Lesson one</title>", "<title>Lesson one</title>" + xml);
    }
}
