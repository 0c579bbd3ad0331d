package org.cuewright.model;

import java.util.List;
import java.util.OptionalInt;

/// What a lesson remembers of the way a learner takes, for conditions to ask about. Each kind has as many values as the
/// whole numbers from [#min] to [#max], so that one arithmetic serves all.
public sealed interface Variable {
    VariableId id();

    int min();

    int max();

    /// The number of a value, when it is one of this variable.
    OptionalInt numberOf(Value value);

    /// What it is before anything was done.
    Value initial();

    /// False, then true.
    record Flag(VariableId id, Value.Truth initial) implements Variable {
        @Override
        public int min() {
            return 0;
        }

        @Override
        public int max() {
            return 1;
        }

        @Override
        public OptionalInt numberOf(Value value) {
            return value instanceof Value.Truth(boolean is) ? OptionalInt.of(is ? 1 : 0) : OptionalInt.empty();
        }
    }

    /// A whole number from `min` to `max`, both included.
    record Whole(VariableId id, int min, int max, Value.Amount initial) implements Variable {
        @Override
        public OptionalInt numberOf(Value value) {
            return value instanceof Value.Amount(int is) && min <= is && is <= max
                    ? OptionalInt.of(is)
                    : OptionalInt.empty();
        }
    }

    /// One of several names.
    record Enumeration(VariableId id, List<String> names, Value.Name initial) implements Variable {
        public Enumeration {
            names = List.copyOf(names);
        }

        @Override
        public int min() {
            return 0;
        }

        @Override
        public int max() {
            return names.size() - 1;
        }

        @Override
        public OptionalInt numberOf(Value value) {
            int index = value instanceof Value.Name(var is) ? names.indexOf(is) : -1;
            return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
        }
    }

    /// What a variable can be.
    sealed interface Value {
        record Truth(boolean is) implements Value {
            @Override
            public String toString() {
                return String.valueOf(is);
            }
        }

        record Amount(int is) implements Value {
            @Override
            public String toString() {
                return String.valueOf(is);
            }
        }

        record Name(String is) implements Value {
            @Override
            public String toString() {
                return is;
            }
        }
    }

    /// What a choice or an answer does to a variable.
    sealed interface Change {
        VariableId variable();

        record To(VariableId variable, Value value) implements Change {}

        /// Adds `by`, as far as the variable goes; only for whole numbers.
        record By(VariableId variable, int by) implements Change {}
    }
}
