package org.cuewright.cli;

import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The `number`-th of `count` parts of a list, counted from 1. All parts together are the list, no two share an item.
record Shard(int number, int count) {
    static final Shard ALL = new Shard(1, 1);

    Shard {
        if (count < 1 || number < 1 || number > count) {
            throw new IllegalArgumentException("no part " + number + " of " + count);
        }
    }

    /// Every `count`-th item, so that neighbours, often alike in size, are spread.
    <T> List<T> of(List<T> all) {
        return IntStream.range(0, all.size())
                .filter(i -> i % count == number - 1)
                .mapToObj(all::get)
                .toList();
    }

    /// Reads `K/N`.
    static final class Reader implements ITypeConverter<Shard> {
        @Override
        public Shard convert(String text) {
            try {
                var parts = text.split("/", -1);
                return new Shard(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
                throw new TypeConversionException("'" + text + "' is not K/N with 1 ≤ K ≤ N");
            }
        }
    }
}
