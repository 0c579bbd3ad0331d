package org.cuewright.inspect;

import static org.cuewright.inspect.Broken.MANIFEST;
import static org.cuewright.inspect.Broken.broken;
import static org.cuewright.inspect.Broken.edit;
import static org.cuewright.inspect.Broken.extra;
import static org.cuewright.inspect.Broken.flags;
import static org.cuewright.inspect.Broken.method;
import static org.cuewright.inspect.Broken.replace;
import static org.cuewright.inspect.Broken.update;
import static org.cuewright.model.Standard.CMI5;
import static org.cuewright.model.Standard.SCORM12;
import static org.cuewright.model.Standard.SCORM2004;
import static org.cuewright.model.Standard.WEB;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.cuewright.problem.Code;

/// What can be wrong with any zip and the files in it.
final class ZipFaults {
    private ZipFaults() {}

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
}
