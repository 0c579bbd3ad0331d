package org.cuewright.fx.stage;

import java.nio.file.Path;
import org.cuewright.model.Media;
import org.cuewright.problem.Outcome;
import org.cuewright.progress.Progress;

/// Makes copies that the player can show, where it cannot show the recording itself.
public interface StageCopies {
    Outcome<Path> playable(Media media, Progress progress);

    /// Without sound, for computers where the player finds no sound device.
    Outcome<Path> silent(Media media, Progress progress);
}
