package org.cuewright.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cuewright.model.Standard;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// The standards to export for, as one name, several, or `all`.
final class StandardsOption {
    private static final String ALL = "all";

    @Option(
            names = "--standard",
            required = true,
            split = ",",
            paramLabel = "STANDARD",
            completionCandidates = Names.class,
            converter = Names.class,
            description = "${COMPLETION-CANDIDATES}; several with commas.")
    private List<Choice> chosen;

    /// What one name stands for.
    record Choice(Set<Standard> standards) {}

    Set<Standard> standards() {
        return chosen.stream()
                .flatMap(choice -> choice.standards().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Standard.class)));
    }

    /// The names, for completion and for reading them.
    static final class Names implements Iterable<String>, ITypeConverter<Choice> {
        @Override
        public java.util.Iterator<String> iterator() {
            return Stream.concat(Stream.of(Standard.values()).map(Standard::key), Stream.of(ALL))
                    .iterator();
        }

        @Override
        public Choice convert(String name) {
            if (name.equals(ALL)) {
                return new Choice(EnumSet.allOf(Standard.class));
            }
            return Standard.ofKey(name)
                    .map(standard -> new Choice(Set.of(standard)))
                    .orElseThrow(
                            () -> new TypeConversionException("'" + name + "' is none of " + String.join(", ", this)));
        }
    }
}
