package org.cuewright.preview.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The files of a package, whatever holds them.
public interface PackageFiles extends AutoCloseable {
    /// One file and how to read a part of it.
    interface Content {
        long size();

        InputStream open(long first, long length) throws IOException;

        default byte[] bytes() throws IOException {
            try (var in = open(0, size())) {
                return in.readAllBytes();
            }
        }
    }

    /// The file at a path of forward slashes, relative to the package's root; empty when there is none.
    Optional<Content> find(String path);

    @Override
    void close();

    static PackageFiles open(Path source) throws IOException {
        return Files.isDirectory(source) ? new FolderFiles(source) : new ZippedFiles(source);
    }
}
