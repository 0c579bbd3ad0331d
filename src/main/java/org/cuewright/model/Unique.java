package org.cuewright.model;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/// Refuses two things of one id.
final class Unique {
    private Unique() {}

    static <T> void check(String what, List<T> things, Function<T, ?> id) {
        var seen = new HashSet<Object>();
        for (var thing : things) {
            if (!seen.add(id.apply(thing))) {
                throw new IllegalArgumentException("two of one id: " + what + " " + id.apply(thing));
            }
        }
    }
}
