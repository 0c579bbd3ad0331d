package org.cuewright.store;

import java.nio.file.Path;
import org.cuewright.model.Media;
import org.cuewright.model.Project;

/// A version of a project and the folder it belongs to: the only meeting of project and disk.
public record WorkingCopy(Project project, ProjectFolder folder, Saved saved) {
    public WorkingCopy with(Project project) {
        return new WorkingCopy(project, folder, saved);
    }

    /// Whether this version is another than the saved one, by identity: undoing back to it makes it unchanged again.
    public boolean isChanged() {
        return project != saved.stored().project();
    }

    public Path resolve(Media media) {
        return folder.resolve(media);
    }
}
