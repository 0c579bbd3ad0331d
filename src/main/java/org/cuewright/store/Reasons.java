package org.cuewright.store;

import java.io.IOException;
import java.nio.file.Path;
import org.cuewright.problem.Code;
import org.cuewright.problem.DiskReason;
import org.cuewright.problem.Location;
import org.cuewright.problem.Problem;

/// Why the disk refused, in words.
final class Reasons {
    private Reasons() {}

    static Problem problem(Code code, Path file, IOException e) {
        return Problem.of(code, Location.file(file), DiskReason.of(e));
    }
}
