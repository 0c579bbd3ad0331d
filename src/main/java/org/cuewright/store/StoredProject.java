package org.cuewright.store;

import org.cuewright.model.Project;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A project and the JSON it was read from, which remembers the keys this version does not know.
public record StoredProject(Project project, ObjectNode origin) {
    /// A project that was never on disk.
    public static StoredProject of(Project project) {
        return new StoredProject(project, JsonNodeFactory.instance.objectNode());
    }

    public StoredProject with(Project project) {
        return new StoredProject(project, origin);
    }
}
