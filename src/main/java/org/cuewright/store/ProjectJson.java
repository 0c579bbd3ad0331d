package org.cuewright.store;

import java.nio.file.Path;
import org.cuewright.problem.Outcome;
import tools.jackson.databind.node.ObjectNode;

/// The project file's text: `NAME.cuew` to a project and back.
///
/// What is written is canonical, so equal projects of equal origin give equal bytes, whoever wrote them.
public final class ProjectJson {
    private ProjectJson() {}

    /// Reads all or nothing; every problem is told, each with its pointer or, for text that is no JSON, its line.
    public static Outcome<StoredProject> read(byte[] json, Path file) {
        return Json.parse(json, file).then(Migrations.RELEASED::upgrade).then(ProjectJson::decode);
    }

    public static byte[] write(StoredProject stored) {
        return Json.pretty(encode(stored));
    }

    static Outcome<StoredProject> decode(ObjectNode tree) {
        return ProjectReader.read(tree).map(project -> new StoredProject(project, tree));
    }

    static ObjectNode encode(StoredProject stored) {
        var tree = ProjectTree.of(stored.project());
        UnknownKeys.carry(stored.origin(), tree);
        return tree;
    }
}
