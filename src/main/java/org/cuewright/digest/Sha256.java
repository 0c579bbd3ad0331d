package org.cuewright.digest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A SHA-256 under way, or of something whole. Hex is in lower case.
public final class Sha256 {
    private static final int CHUNK = 1 << 18;

    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /// Takes what remains of the buffer.
    public void update(ByteBuffer bytes) {
        digest.update(bytes);
    }

    /// The 32 bytes of all that was taken; ends the digest.
    public byte[] bytes() {
        return digest.digest();
    }

    /// As [#bytes], in hex.
    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    public static String hexOf(byte[] bytes) {
        var sha256 = new Sha256();
        sha256.update(ByteBuffer.wrap(bytes));
        return sha256.hex();
    }

    /// Of the text's UTF-8.
    public static byte[] of(String text) {
        var sha256 = new Sha256();
        sha256.update(StandardCharsets.UTF_8.encode(text));
        return sha256.bytes();
    }

    /// As [#of], in hex.
    public static String hexOf(String text) {
        return HexFormat.of().formatHex(of(text));
    }

    /// Reads in pieces: recordings are larger than memory.
    public static String hexOf(Path file) throws IOException {
        var sha256 = new Sha256();
        var buffer = ByteBuffer.allocate(CHUNK);
        try (var in = FileChannel.open(file)) {
            while (in.read(buffer.clear()) >= 0) {
                sha256.update(buffer.flip());
            }
        }
        return sha256.hex();
    }
}
