package org.cuewright.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Lists with one thing more or less.
final class Lists {
    private Lists() {}

    static <T> List<T> plus(List<T> list, T last) {
        return plusAll(list, List.of(last));
    }

    static <T> List<T> plusAll(List<T> list, List<T> last) {
        var more = new ArrayList<>(list);
        more.addAll(last);
        return more;
    }

    static <T> List<T> without(List<T> list, Predicate<T> gone) {
        return list.stream().filter(gone.negate()).toList();
    }
}
