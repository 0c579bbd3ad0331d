package org.cuewright.problem;

import java.nio.file.Path;

/// Where a problem sits, so that a person or an editor can go there.
public sealed interface Location {
    /// A place inside the project, as a JSON pointer by stable ids: `/lessons/l1/scenes/s1/cues/q1`.
    record InProject(String pointer) implements Location {
        @Override
        public String toString() {
            return pointer;
        }
    }

    /// A file of the author's disk; `line` counts from 1, 0 means the file as a whole.
    record InFile(Path file, int line) implements Location {
        @Override
        public String toString() {
            return line > 0 ? file + ":" + line : file.toString();
        }
    }

    /// An entry of a finished package, the empty name meaning the package as a whole.
    record InPackage(String entry) implements Location {
        @Override
        public String toString() {
            return entry;
        }
    }

    static Location project(String pointer) {
        return new InProject(pointer);
    }

    static Location file(Path file) {
        return new InFile(file, 0);
    }

    static Location entry(String name) {
        return new InPackage(name);
    }
}
