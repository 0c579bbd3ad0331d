package org.cuewright.store;

import java.util.List;
import java.util.function.UnaryOperator;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import tools.jackson.databind.node.ObjectNode;

/// Brings the tree of an older project file up to date, one format at a time.
///
/// `steps` lead from format 1 to 2, from 2 to 3 and so on. A step is pure, is never changed once released, and has a
/// pair of fixtures, before and after.
record Migrations(List<UnaryOperator<ObjectNode>> steps) {
    static final String FORMAT = "format";

    /// Format 1 is the only one so far.
    static final Migrations RELEASED = new Migrations(List.of());

    Migrations {
        steps = List.copyOf(steps);
    }

    int current() {
        return steps.size() + 1;
    }

    /// The tree in the current format; the one given is left alone.
    Outcome<ObjectNode> upgrade(ObjectNode tree) {
        var where = Location.project("/" + FORMAT);
        var format = tree.path(FORMAT);
        if (!format.isIntegralNumber() || !format.canConvertToInt() || format.intValue() < 1) {
            return Outcome.failed(Problem.of(Code.STO_NO_FORMAT, where));
        }
        if (format.intValue() > current()) {
            return Outcome.failed(Problem.of(Code.STO_NEWER_FORMAT, where, format.intValue(), current()));
        }
        var upgraded = tree.deepCopy();
        for (int from = format.intValue(); from < current(); from++) {
            upgraded = steps.get(from - 1).apply(upgraded).put(FORMAT, from + 1);
        }
        return Outcome.done(upgraded);
    }
}
