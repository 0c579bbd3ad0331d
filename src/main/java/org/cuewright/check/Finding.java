package org.cuewright.check;

import java.util.stream.Stream;
import org.cuewright.model.CueId;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Problem;

/// The question under examination: problems name it and its place.
record Finding(CueId question, Location place) {
    /// The question's id comes before `more`.
    Problem problem(Code code, Object... more) {
        return Problem.of(
                code, place, Stream.concat(Stream.of(question), Stream.of(more)).toArray());
    }
}
