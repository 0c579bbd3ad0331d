package org.cuewright.preview.manifest;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cuewright.preview.content.PackageFiles;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.xml.sax.SAXException;

/// Recognises the standard of a package by the manifest at its root and lists what can be launched.
public final class PackageReader {
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
        if (files.find("index.html").isPresent()) {
            var page = new CoursePackage.Page("index.html", "index.html", "index.html");
            return Outcome.done(new CoursePackage.Web("Web page", List.of(page)));
        }
        return Outcome.failed(Problem.of(Code.PRE_STANDARD_UNKNOWN, Location.entry("")));
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
            return java.net.URLDecoder.decode(path.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return path;
        }
    }
}
