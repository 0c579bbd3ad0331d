package org.cuewright.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The answer of a port or use case: a value with remarks, or the reasons why there is none.
public sealed interface Outcome<T> {
    /// It worked; `problems` are remarks, none of them an error.
    record Done<T>(T value, List<Problem> problems) implements Outcome<T> {
        public Done {
            problems = List.copyOf(problems);
        }
    }

    /// It did not; at least one of `problems` is an error, and nothing half-made is left behind.
    record Failed<T>(List<Problem> problems) implements Outcome<T> {
        public Failed {
            problems = List.copyOf(problems);
        }
    }

    List<Problem> problems();

    static <T> Outcome<T> done(T value) {
        return new Done<>(value, List.of());
    }

    static <T> Outcome<T> done(T value, List<Problem> remarks) {
        return new Done<>(value, remarks);
    }

    static <T> Outcome<T> failed(Problem... problems) {
        return new Failed<>(List.of(problems));
    }

    static <T> Outcome<T> failed(List<Problem> problems) {
        return new Failed<>(problems);
    }

    /// `value` with its remarks, or a failure when one of `problems` is an error.
    static <T> Outcome<T> unlessErrors(T value, List<Problem> problems) {
        return problems.stream().anyMatch(Problem::isError) ? failed(problems) : done(value, problems);
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> function) {
        return switch (this) {
            case Done<T>(var value, var problems) -> new Done<>(function.apply(value), problems);
            case Failed<T>(var problems) -> new Failed<>(problems);
        };
    }

    /// The next step of the road; remarks of both steps are kept in order.
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(var value, var problems) -> next.apply(value).after(problems);
            case Failed<T>(var problems) -> new Failed<>(problems);
        };
    }

    /// The same outcome with earlier remarks put before its own.
    default Outcome<T> after(List<Problem> earlier) {
        if (earlier.isEmpty()) {
            return this;
        }
        var all = new ArrayList<>(earlier);
        all.addAll(problems());
        return switch (this) {
            case Done<T>(var value, var _) -> new Done<>(value, all);
            case Failed<T> _ -> new Failed<>(all);
        };
    }
}
