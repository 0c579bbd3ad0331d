package org.cuewright.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.cuewright.digest.Sha256;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.cuewright.progress.Progress;

/// The SHA-256 of a file in lower-case hex: finds a renamed recording again.
public final class Fingerprint {
    private static final int CHUNK = 1 << 18;

    private Fingerprint() {}

    public static Outcome<String> of(Path file, Progress progress) {
        var where = Location.file(file);
        if (Files.isDirectory(file)) {
            return Outcome.failed(Problem.of(Code.MED_IS_FOLDER, where, file));
        }
        try (var in = FileChannel.open(file)) {
            var sha256 = new Sha256();
            var buffer = ByteBuffer.allocate(CHUNK);
            long size = Math.max(1, in.size());
            long done = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer.clear())) {
                sha256.update(buffer.flip());
                done += n;
                if (progress.cancelled() || Thread.currentThread().isInterrupted()) {
                    return Outcome.failed(Problem.of(Code.MED_CANCELLED, where, file));
                }
                progress.step("fingerprint", Math.min(1, (double) done / size));
            }
            return Outcome.done(sha256.hex());
        } catch (NoSuchFileException _) {
            return Outcome.failed(Problem.of(Code.MED_FILE_MISSING, where, file));
        } catch (AccessDeniedException _) {
            return Outcome.failed(Problem.of(Code.MED_UNREADABLE, where, file, "access denied"));
        } catch (IOException e) {
            return Outcome.failed(Problem.of(Code.MED_UNREADABLE, where, file, String.valueOf(e.getMessage())));
        }
    }
}
