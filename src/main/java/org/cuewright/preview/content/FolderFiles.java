package org.cuewright.preview.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// An exploded package; nothing outside of its folder is ever found, not even through a link.
final class FolderFiles implements PackageFiles {
    private final Path root;

    FolderFiles(Path folder) throws IOException {
        root = folder.toRealPath();
    }

    @Override
    public Optional<Content> find(String path) {
        try {
            var file = root.resolve(path).toRealPath();
            return file.startsWith(root) && Files.isRegularFile(file)
                    ? Optional.of(new InFolder(file, Files.size(file)))
                    : Optional.empty();
        } catch (IOException | InvalidPathException _) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {}

    private record InFolder(Path file, long size) implements Content {
        @Override
        public InputStream open(long first, long length) throws IOException {
            ReadableByteChannel channel = FileChannel.open(file).position(first);
            return new Limited(java.nio.channels.Channels.newInputStream(channel), length);
        }
    }
}
