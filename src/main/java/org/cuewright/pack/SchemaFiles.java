package org.cuewright.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The control files that SCORM wants at the root of a package, as they come with the program.
public final class SchemaFiles {
    private SchemaFiles() {}

    /// `set` is `scorm12` or `scorm2004`.
    public static List<Entry> of(String set) {
        var folder = "/schemas/" + set + "/";
        try (var index = SchemaFiles.class.getResourceAsStream(folder + "index.txt")) {
            if (index == null) {
                throw new IllegalStateException("built without " + folder);
            }
            return new String(index.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .<Entry>map(name -> new Entry.Resource(name, folder + name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
