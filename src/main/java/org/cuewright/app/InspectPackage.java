package org.cuewright.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cuewright.inspect.PackageInspector;
import org.cuewright.problem.Code;
import org.cuewright.problem.DiskReason;
import org.cuewright.problem.Location;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;

/// Reads a finished package of any origin against its standard.
public final class InspectPackage {
    private final PackageInspector inspector;

    InspectPackage(PackageInspector inspector) {
        this.inspector = inspector;
    }

    /// What was found. `standard` and `title` are empty when the package does not tell; `entries` counts its files.
    public record Inspected(Path zip, String standard, String title, int entries, List<Problem> problems) {}

    public Inspected inspect(Path zip) {
        var found = inspector.inspect(zip);
        return new Inspected(
                zip,
                found.standard().map(standard -> standard.title()).orElse(""),
                found.title(),
                found.entries().size(),
                found.problems());
    }

    /// Writes the findings as a page that stands on its own.
    public Outcome<Path> writeHtml(Inspected inspected, Path file) {
        try {
            var parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            return Outcome.done(Files.writeString(file, InspectionPage.of(inspected)));
        } catch (IOException e) {
            return Outcome.failed(Problem.of(Code.APP_REPORT_UNWRITABLE, Location.file(file), DiskReason.of(e)));
        }
    }
}
