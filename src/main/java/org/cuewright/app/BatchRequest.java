package org.cuewright.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.cuewright.model.Standard;

/// Many projects to export: `jobs` at a time, each into a folder below `out` named after its entry. With `resume`, a
/// project that has not changed since its packages were written is left as it is.
public record BatchRequest(
        List<Entry> projects, Set<Standard> standards, Path out, ExportOptions options, int jobs, boolean resume) {
    /// A project and its name in the batch, relative to where the batch was found, with forward slashes.
    public record Entry(String name, Path project) {}

    public BatchRequest {
        projects = List.copyOf(projects);
        standards = Set.copyOf(standards);
        if (jobs < 1) {
            throw new IllegalArgumentException("a batch needs at least one job");
        }
    }
}
