package org.cuewright.app;

import java.nio.file.Path;
import java.util.List;
import org.cuewright.problem.Problem;

/// What became of one project of a batch.
public record BatchItem(
        String name, Path project, Result result, List<Path> packages, List<Problem> problems, long durationMs) {
    /// How it ended.
    public enum Result {
        EXPORTED,
        /// The packages of an earlier run are still those of the project as it is.
        UNCHANGED,
        FAILED,
        /// The batch was stopped before or while it was exported.
        CANCELLED
    }

    public BatchItem {
        packages = List.copyOf(packages);
        problems = List.copyOf(problems);
    }
}
