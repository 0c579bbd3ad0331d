package org.cuewright.inspect;

import java.util.List;
import java.util.Optional;
import org.cuewright.model.Standard;
import org.cuewright.problem.Problem;

/// What an inspection found: the standard that the package claims, what it calls itself, what is in it, what is wrong.
public record Inspection(
        Optional<Standard> standard,
        String title,
        List<String> identifiers,
        List<Content> entries,
        List<Problem> problems) {
    public Inspection {
        identifiers = List.copyOf(identifiers);
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /// A file of the package; sizes are bytes.
    public record Content(String name, long size, long packedSize, boolean isStored) {}

    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }
}
