package org.cuewright.store;

import java.nio.file.Path;
import org.cuewright.model.Media;
import org.cuewright.model.Project;

/// A version of a project and the folder it belongs to: the only meeting of project and disk.
public record WorkingCopy(Project project, ProjectFolder folder, Saved saved) {
    public WorkingCopy with(Project project) {
        return new WorkingCopy(project, folder, saved);
    }

    /// Whether a save would have something to write; undoing back to the saved version makes it unchanged again.
    public boolean isChanged() {
        return !project.equals(saved.stored().project());
    }

    public Path resolve(Media media) {
        return folder.resolve(media);
    }
}
