package org.cuewright.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import org.cuewright.digest.Sha256;
import org.cuewright.problem.Code;
import org.cuewright.problem.DiskReason;
import org.cuewright.problem.Location;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.cuewright.progress.Progress;

/// Copies a recording into a project and takes its SHA-256 on the way, so that it is read once.
final class FileCopy {
    private static final int CHUNK = 1 << 20;

    private FileCopy() {}

    /// The SHA-256 in lower-case hex. A copy that was stopped or failed is removed.
    static Outcome<String> copy(Path from, Path to, Progress progress) {
        try {
            Files.createDirectories(to.resolveSibling(""));
            var written = write(from, to, progress);
            if (written.isEmpty()) {
                remove(to);
            }
            return written.map(Outcome::done)
                    .orElseGet(() -> Outcome.failed(Problem.of(Code.APP_CANCELLED, Location.file(from))));
        } catch (IOException e) {
            remove(to);
            return Outcome.failed(Problem.of(Code.APP_COPY_FAILED, Location.file(from), from, to, DiskReason.of(e)));
        }
    }

    /// What a copy of a recording ends with: the ending of its name where that is a plain one.
    static String ending(Path recording) {
        var name = recording.getFileName().toString();
        int dot = name.lastIndexOf('.');
        var ending = dot > 0 ? name.substring(dot).toLowerCase(Locale.ROOT) : "";
        return ending.matches("\\.[a-z0-9]{1,5}") ? ending : ".video";
    }

    /// Empty when the progress was cancelled.
    private static Optional<String> write(Path from, Path to, Progress progress) throws IOException {
        var sha256 = new Sha256();
        var buffer = ByteBuffer.allocate(CHUNK);
        try (var in = FileChannel.open(from, StandardOpenOption.READ);
                var out = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long size = Math.max(1, in.size());
            long done = 0;
            while (in.read(buffer.clear()) >= 0) {
                sha256.update(buffer.flip().duplicate());
                done += buffer.remaining();
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
                progress.step("Copying " + from.getFileName(), (double) done / size);
                if (progress.cancelled()) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(sha256.hex());
    }

    /// Takes a copy away that no project is going to name.
    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // A file that nothing names: harmless, and gone with its folder.
        }
    }
}
