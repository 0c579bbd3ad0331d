package org.cuewright.caption;

import java.nio.file.Path;
import org.cuewright.problem.Outcome;

/// A way to write captions down as a text file.
public sealed interface CaptionFormat permits WebVtt, Srt {
    /// The name people know it by.
    String title();

    /// What its files' names end in, without the dot.
    String extension();

    /// Whether `text`, the beginning of a file or all of it, looks like this format.
    boolean recognises(String text);

    /// Reads all that can be read; `file` only names the place of problems.
    Outcome<Captions> read(String text, Path file);

    /// What the format cannot say (settings in SubRip, empty lines within a caption in either) is left out.
    String write(Captions captions);
}
