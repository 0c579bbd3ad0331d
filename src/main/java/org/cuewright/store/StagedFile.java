package org.cuewright.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/// A file written in full beside its target and waiting to take its place, so that the target is old or new, never
/// half.
record StagedFile(Path temporary, Path target) {
    /// Writes `bytes` and forces them to the disk; a full disk shows here, before anything is replaced.
    static StagedFile stage(Path target, byte[] bytes) throws IOException {
        if (Files.isDirectory(target)) {
            throw new IOException("there is a folder in the place of " + target.getFileName());
        }
        var real = Files.isSymbolicLink(target) && Files.exists(target) ? target.toRealPath() : target;
        var staged =
                new StagedFile(real.resolveSibling("." + real.getFileName() + "." + UUID.randomUUID() + ".tmp"), real);
        try (var channel =
                FileChannel.open(staged.temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        } catch (IOException e) {
            staged.discard();
            throw e;
        }
        return staged;
    }

    static void write(Path target, byte[] bytes) throws IOException {
        var staged = stage(target, bytes);
        try {
            staged.commit();
        } finally {
            staged.discard();
        }
    }

    void commit() throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
        forceFolder();
    }

    /// Removes what was not committed; harmless after a commit.
    void discard() {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException _) {
            // A leftover is ignored by its name.
        }
    }

    /// Makes the new name last through a power cut where the system can; Windows cannot open folders.
    private void forceFolder() {
        var parent = target.getParent();
        if (parent == null) {
            return;
        }
        try (var folder = FileChannel.open(parent, StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException _) {
            // The move itself has succeeded.
        }
    }
}
