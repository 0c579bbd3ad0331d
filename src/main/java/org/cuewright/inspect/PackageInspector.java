package org.cuewright.inspect;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cuewright.model.Standard;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Problem;

/// Judges any zip as a package of the standard it claims.
public final class PackageInspector {
    public Inspection inspect(Path zip) {
        try (var file = FileChannel.open(zip)) {
            return inspect(ZipIndex.read(file), new ZipContent(file));
        } catch (ZipIndex.Unreadable e) {
            return failed(Problem.of(e.code(), Location.file(zip), e.args()));
        } catch (IOException e) {
            return failed(
                    Problem.of(Code.PKG_SOURCE_UNREADABLE, Location.file(zip), zip, String.valueOf(e.getMessage())));
        }
    }

    private static Inspection inspect(List<ZipItem> items, ZipContent content) throws IOException {
        var verdict = ZipRules.check(items, content);
        var files = new PackageFiles(verdict.sound(), content);
        var problems = new ArrayList<>(verdict.problems());
        var found = describe(files, problems);
        problems.addAll(ExternalRequests.find(files));
        var entries = items.stream()
                .map(item -> new Inspection.Content(item.name(), item.size(), item.packedSize(), item.isStored()))
                .toList();
        return new Inspection(found.standard(), found.title(), found.identifiers(), entries, problems);
    }

    /// What the manifest tells of the package.
    private record Description(Optional<Standard> standard, String title, List<String> identifiers) {
        static final Description NONE = new Description(Optional.empty(), "", List.of());

        static Description of(Standard standard) {
            return new Description(Optional.of(standard), "", List.of());
        }
    }

    private static Description describe(PackageFiles files, List<Problem> problems) throws IOException {
        if (files.contains(ScormRules.MANIFEST)) {
            var manifest = files.xml(ScormRules.MANIFEST, problems);
            return manifest.isPresent() ? scorm(manifest.get(), files, problems) : Description.NONE;
        }
        if (files.contains(Cmi5Rules.STRUCTURE)) {
            var structure = files.xml(Cmi5Rules.STRUCTURE, problems);
            return structure.isPresent() ? cmi5(structure.get(), files, problems) : Description.of(Standard.CMI5);
        }
        var misplaced = misplaced(files);
        if (misplaced.isPresent()) {
            problems.add(misplaced.get());
            return Description.NONE;
        }
        if (files.contains("index.html")) {
            problems.addAll(files.launchFaults("", "", "index.html"));
            return Description.of(Standard.WEB);
        }
        // Where an entry could not be read at all, that may have been the manifest.
        if (problems.stream().noneMatch(Problem::isError)) {
            problems.add(Problem.of(Code.PKG_NO_MANIFEST, Location.entry("")));
        }
        return Description.NONE;
    }

    /// A manifest in a folder, or one spelt with other capitals.
    private static Optional<Problem> misplaced(PackageFiles files) {
        for (var name : files.names()) {
            var last = name.substring(name.lastIndexOf('/') + 1);
            var lower = last.toLowerCase(Locale.ROOT);
            if (lower.equals(ScormRules.MANIFEST) || lower.equals(Cmi5Rules.STRUCTURE)) {
                return Optional.of(
                        name.contains("/")
                                ? Problem.of(Code.PKG_NESTED, Location.entry(name), name)
                                : Problem.of(Code.PKG_NO_MANIFEST, Location.entry(name)));
            }
        }
        return Optional.empty();
    }

    private static Description scorm(XmlElement manifest, PackageFiles files, List<Problem> problems)
            throws IOException {
        var is12 = is12(manifest);
        var dialect = is12 ? Dialect.SCORM12 : Dialect.SCORM2004;
        var standard = is12 ? Standard.SCORM12 : Standard.SCORM2004;
        if (!manifest.is(dialect.packaging(), "manifest")) {
            var code = is12 ? Code.S12_NAMESPACE : Code.S04_NAMESPACE;
            problems.add(Problem.of(code, Location.entry(ScormRules.MANIFEST), manifest.namespace()));
            return Description.of(standard);
        }
        var faults = new ArrayList<>(ScormRules.check(manifest, dialect, files));
        faults.addAll(is12 ? Scorm12Rules.check(manifest, files) : Scorm2004Rules.check(manifest, files));
        if (faults.stream().noneMatch(Problem::isError)) {
            var schemas = is12 ? SchemaSet.scorm12() : SchemaSet.scorm2004();
            faults.addAll(schemas.check(
                    ScormRules.MANIFEST, files.read(ScormRules.MANIFEST).orElseThrow()));
        }
        problems.addAll(faults);
        return new Description(
                Optional.of(standard),
                ScormRules.organizations(manifest).stream()
                        .findFirst()
                        .map(organization -> organization.childText("title"))
                        .orElse(""),
                manifest.all()
                        .flatMap(element -> element.attribute("identifier").stream())
                        .toList());
    }

    /// By the namespace, and by the version named where that says nothing.
    private static boolean is12(XmlElement manifest) {
        if (manifest.namespace().equals(Dialect.SCORM12.packaging())) {
            return true;
        }
        return !manifest.namespace().equals(Dialect.SCORM2004.packaging())
                && manifest.child("metadata")
                        .map(metadata -> metadata.childText("schemaversion"))
                        .orElse("")
                        .equals("1.2");
    }

    private static Description cmi5(XmlElement structure, PackageFiles files, List<Problem> problems)
            throws IOException {
        problems.addAll(Cmi5Rules.check(structure, files));
        return new Description(
                Optional.of(Standard.CMI5),
                structure
                        .child("course")
                        .flatMap(course -> course.child("title"))
                        .map(title -> title.childText("langstring"))
                        .orElse(""),
                structure
                        .all()
                        .flatMap(element -> element.attribute("id").stream())
                        .toList());
    }

    private static Inspection failed(Problem problem) {
        return new Inspection(Optional.empty(), "", List.of(), List.of(), List.of(problem));
    }
}
