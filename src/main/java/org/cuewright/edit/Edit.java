package org.cuewright.edit;

import org.cuewright.model.Project;

/// One thing an author does to a project.
public sealed interface Edit permits ProjectEdit, LessonEdit, CueEdit, ChapterEdit, MediaEdit {
    Project applyTo(Project project);

    /// What the history calls it, in a few words: "Rename course".
    String name();

    /// Whether this edit and the one before it are one act, such as typing on in the same field.
    default boolean continues(Edit earlier) {
        return false;
    }
}
