package org.cuewright.fx.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cuewright.problem.Problem;

/// What the window has to ask the author or tell before it can go on; tests answer in their own way.
public interface Questions {
    /// What to do with unsaved work.
    enum Unsaved {
        SAVE,
        DISCARD,
        STAY
    }

    Optional<Path> whichProject();

    /// Recordings, and caption files for them if chosen along.
    List<Path> whichVideos();

    /// The folder to make, not there yet; `name` is proposed.
    Optional<Path> whereToCreate(String name);

    Unsaved whatAboutUnsaved(String course);

    /// Whether to save over what another program wrote meanwhile, told by `problems`.
    boolean saveAnyway(List<Problem> problems);

    void tell(String title, List<Problem> problems);
}
