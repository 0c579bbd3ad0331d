package org.cuewright.caption;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cuewright.model.Caption;
import org.cuewright.model.TimeRange;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;

/// Gathers the captions of one file and what is odd about them, by line.
final class Findings {
    private final Path file;
    private final List<Caption> captions = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int leftOut;
    private int firstLeftOut;

    Findings(Path file) {
        this.file = file;
    }

    /// `index` counts lines from 0.
    void problem(Code code, int index, Object... args) {
        problems.add(Problem.of(code, new Location.InFile(file, index + 1), args));
    }

    void badBlock(int index, String line) {
        problem(Code.CAP_BAD_BLOCK, index, line.length() > 60 ? line.substring(0, 60) + "…" : line);
    }

    /// Something harmless that has no place in a track: an identifier, a note between captions.
    void leaveOut(int index) {
        if (leftOut++ == 0) {
            firstLeftOut = index;
        }
    }

    boolean isEmpty() {
        return captions.isEmpty();
    }

    /// A caption that ends before it begins keeps its text and becomes an instant.
    void caption(int index, Timing timing, String text, String settings) {
        if (timing.endMs() < timing.startMs()) {
            problem(Code.CAP_ENDS_BEFORE_START, index, Timing.time(timing.startMs(), '.'));
        }
        long end = Math.max(timing.startMs(), timing.endMs());
        captions.add(new Caption(new TimeRange(timing.startMs(), end), text, settings));
    }

    Outcome<Captions> notCaptions(String format) {
        return Outcome.failed(Problem.of(Code.CAP_NOT_CAPTIONS, Location.file(file), format));
    }

    Outcome<Captions> outcome(String preamble) {
        if (leftOut > 0) {
            problem(Code.CAP_LEFT_OUT, firstLeftOut, leftOut);
        }
        var result = new Captions(preamble, captions);
        if (!result.list().equals(captions)) {
            problems.add(Problem.of(Code.CAP_OUT_OF_ORDER, Location.file(file)));
        }
        return Outcome.unlessErrors(result, problems);
    }
}
