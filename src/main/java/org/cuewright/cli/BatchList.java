package org.cuewright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cuewright.app.BatchRequest;

/// Finds the projects of a batch: every `.cuew` below a folder, or those that the lines of a file name.
///
/// The order is that of the names, whatever the disk's, so that all machines which share a batch see one list.
final class BatchList {
    private BatchList() {}

    static List<BatchRequest.Entry> read(Path source) throws IOException {
        return Files.isDirectory(source) ? below(source) : listed(source);
    }

    private static List<BatchRequest.Entry> below(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".cuew"))
                    .filter(Files::isRegularFile)
                    .map(file -> new BatchRequest.Entry(name(folder, file), file))
                    .sorted(Comparator.comparing(BatchRequest.Entry::name))
                    .toList();
        }
    }

    /// The project's folder tells it apart; its file name does so only where several share a folder.
    private static String name(Path folder, Path file) {
        var relative = folder.relativize(file);
        var stem = stem(relative);
        var parent = relative.getParent();
        var path = parent == null || parent.endsWith(stem)
                ? parent == null ? Path.of(stem) : parent
                : parent.resolve(stem);
        return path.toString().replace('\\', '/');
    }

    private static String stem(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.length() - ".cuew".length());
    }

    private static List<BatchRequest.Entry> listed(Path list) throws IOException {
        var base = list.toAbsolutePath().resolveSibling("");
        var entries = new ArrayList<BatchRequest.Entry>();
        for (var line : Files.readAllLines(list)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var project = base.resolve(line.strip()).normalize();
                entries.add(new BatchRequest.Entry(nameOf(base, project), project));
            }
        }
        entries.sort(Comparator.comparing(BatchRequest.Entry::name));
        return entries;
    }

    /// A path below the list's folder; the last two names of one elsewhere.
    private static String nameOf(Path base, Path project) {
        var path = project.startsWith(base)
                ? base.relativize(project)
                : project.subpath(Math.max(0, project.getNameCount() - 2), project.getNameCount());
        var text = path.toString().replace('\\', '/');
        return text.endsWith(".cuew") ? text.substring(0, text.length() - ".cuew".length()) : text;
    }
}
