package org.cuewright.media;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.cuewright.progress.Progress;

/// The SHA-256 of a file in lower-case hex: finds a renamed recording again and names cached conversions.
public final class Fingerprint {
    private static final int CHUNK = 1 << 18;

    private Fingerprint() {}

    public static Outcome<String> of(Path file, Progress progress) {
        var where = Location.file(file);
        if (Files.isDirectory(file)) {
            return Outcome.failed(Problem.of(Code.MED_IS_FOLDER, where, file));
        }
        try (var in = Files.newInputStream(file)) {
            var digest = sha256();
            var chunk = new byte[CHUNK];
            long size = Math.max(1, Files.size(file));
            long done = 0;
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                digest.update(chunk, 0, n);
                done += n;
                if (progress.cancelled() || Thread.currentThread().isInterrupted()) {
                    return Outcome.failed(Problem.of(Code.MED_CANCELLED, where, file));
                }
                progress.step("fingerprint", Math.min(1, (double) done / size));
            }
            return Outcome.done(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchFileException _) {
            return Outcome.failed(Problem.of(Code.MED_FILE_MISSING, where, file));
        } catch (AccessDeniedException _) {
            return Outcome.failed(Problem.of(Code.MED_UNREADABLE, where, file, "access denied"));
        } catch (IOException e) {
            return Outcome.failed(Problem.of(Code.MED_UNREADABLE, where, file, String.valueOf(e.getMessage())));
        }
    }

    /// The SHA-256 of something small that is already in memory.
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
