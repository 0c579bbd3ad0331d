package org.cuewright.preview.manifest;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cuewright.preview.content.PackageFiles;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.xml.sax.SAXException;

/// Recognises the standard of a package by the manifest at its root and lists what can be launched.
public final class PackageReader {
    private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");

    private PackageReader() {}

    /// One manifest's format: the package it describes, empty when its version is unknown.
    @FunctionalInterface
    private interface Format {
        Optional<CoursePackage> read(Xml root);
    }

    public static Outcome<CoursePackage> read(PackageFiles files) {
        if (files.find("cmi5.xml").isPresent()) {
            return manifest(files, "cmi5.xml", StructureFormat::read).then(course -> launchable(course, files));
        }
        if (files.find("imsmanifest.xml").isPresent()) {
            return manifest(files, "imsmanifest.xml", ManifestFormat::read).then(course -> launchable(course, files));
        }
        return files.find("index.html")
                .map(PackageReader::page)
                .orElseGet(() -> Outcome.failed(Problem.of(Code.PRE_STANDARD_UNKNOWN, Location.entry(""))));
    }

    private static Outcome<CoursePackage> page(PackageFiles.Content index) {
        try {
            var match = TITLE.matcher(new String(index.bytes(), StandardCharsets.UTF_8));
            var title = match.find() ? match.group(1).strip() : "Web page";
            return Outcome.done(
                    new CoursePackage.Web(title, List.of(new CoursePackage.Page("index.html", title, "index.html"))));
        } catch (IOException e) {
            return Outcome.failed(Problem.of(
                    Code.PRE_PACKAGE_UNREADABLE,
                    Location.entry("index.html"),
                    "index.html",
                    String.valueOf(e.getMessage())));
        }
    }

    private static Outcome<CoursePackage> manifest(PackageFiles files, String name, Format format) {
        try {
            var xml = Xml.parse(files.find(name).orElseThrow().bytes());
            return format.read(xml)
                    .map(Outcome::done)
                    .orElseGet(() -> Outcome.failed(
                            Problem.of(Code.PRE_MANIFEST_INVALID, Location.entry(name), name, "unknown version")));
        } catch (IOException | SAXException e) {
            return Outcome.failed(
                    Problem.of(Code.PRE_MANIFEST_INVALID, Location.entry(name), name, String.valueOf(e.getMessage())));
        }
    }

    private static Outcome<CoursePackage> launchable(CoursePackage course, PackageFiles files) {
        if (course.units().isEmpty()) {
            return Outcome.failed(Problem.of(Code.PRE_NOTHING_TO_LAUNCH, Location.entry("")));
        }
        return Outcome.unlessErrors(
                course,
                course.units().stream()
                        .filter(unit -> files.find(file(unit.href())).isEmpty())
                        .map(unit -> Problem.of(
                                Code.PRE_LAUNCH_FILE_MISSING, Location.entry(unit.href()), unit.title(), unit.href()))
                        .toList());
    }

    /// The file's name in the package, from an href with its query and percent signs.
    private static String file(String href) {
        var path = href.replaceFirst("[?#].*", "");
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return path;
        }
    }
}
