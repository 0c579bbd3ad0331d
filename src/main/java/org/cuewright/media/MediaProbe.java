package org.cuewright.media;

import java.nio.file.Path;
import org.cuewright.model.MediaFacts;
import org.cuewright.problem.Outcome;

/// Finds out what a file holds before anything is built upon it.
public interface MediaProbe {
    /// The facts of a recording, with remarks on what is legal but odd; a failure for anything that cannot be played.
    Outcome<MediaFacts> probe(Path file);

    /// The facts of a still picture that every browser shows; a failure for anything else.
    Outcome<PictureFacts> picture(Path file);
}
