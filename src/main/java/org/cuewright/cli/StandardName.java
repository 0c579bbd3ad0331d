package org.cuewright.cli;

import java.util.Iterator;
import java.util.stream.Stream;
import org.cuewright.model.Standard;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A standard by its name on the command line.
final class StandardName implements Iterable<String>, ITypeConverter<Standard> {
    @Override
    public Iterator<String> iterator() {
        return Stream.of(Standard.values()).map(Standard::key).iterator();
    }

    @Override
    public Standard convert(String name) {
        return Standard.ofKey(name)
                .orElseThrow(() -> new TypeConversionException("'" + name + "' is none of " + String.join(", ", this)));
    }
}
