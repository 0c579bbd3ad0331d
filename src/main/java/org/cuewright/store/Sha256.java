package org.cuewright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The fingerprint by which files are known again.
final class Sha256 {
    private static final int CHUNK = 1 << 16;

    private Sha256() {}

    static String of(byte[] bytes) {
        return hex(digest().digest(bytes));
    }

    /// Reads in pieces: recordings are larger than memory.
    static String of(Path file) throws IOException {
        var digest = digest();
        try (var in = Files.newInputStream(file)) {
            var chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
            }
        }
        return hex(digest.digest());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
