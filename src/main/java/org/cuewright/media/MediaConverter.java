package org.cuewright.media;

import java.nio.file.Path;
import org.cuewright.problem.Outcome;
import org.cuewright.progress.Progress;

/// Makes the file that browsers play from the file that the author has.
public interface MediaConverter {
    /// Writes `target`, whole or not at all; the source is never touched. Blocks until done, cancelled or interrupted.
    Outcome<Path> convert(Path source, MediaRecipe recipe, Path target, Progress progress);
}
