package org.cuewright.pack;

import java.nio.file.Path;

/// A file of a package, described rather than read, so that packagers stay pure.
public sealed interface Entry {
    /// Its path inside the zip, with forward slashes.
    String name();

    /// A file whose text is known, written as UTF-8.
    record Text(String name, String text) implements Entry {}

    /// A file that comes with the program; `path` is that of a class-path resource, `/player/player.js`.
    record Resource(String name, String path) implements Entry {}

    /// A file of the author's disk.
    record Copy(String name, Path file) implements Entry {}
}
