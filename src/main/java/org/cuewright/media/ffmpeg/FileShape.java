package org.cuewright.media.ffmpeg;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// What a file's own structure tells without decoding: its container, whether it is complete and starts fast.
///
/// `missingBytes` is a lower bound of what the file lacks at its end, 0 when it is complete or does not say.
record FileShape(String container, boolean indexed, boolean fastStart, long missingBytes) {
    /// Empty for containers that do not state their size.
    static Optional<FileShape> of(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            for (var read : Stream.<Reader>of(Mp4Boxes::read, Ebml::read, FileShape::riff)
                    .toList()) {
                var shape = read.read(channel);
                if (shape.isPresent()) {
                    return shape;
                }
            }
            return Optional.empty();
        }
    }

    private interface Reader {
        Optional<FileShape> read(FileChannel channel) throws IOException;
    }

    /// AVI and WAV: a length after the first four letters. A recorder that never came back leaves it 0 or all ones.
    private static Optional<FileShape> riff(FileChannel channel) throws IOException {
        var head = bytes(channel, 0, 12).order(ByteOrder.LITTLE_ENDIAN);
        if (head.limit() < 12 || !letters(head, 0).equals("RIFF")) {
            return Optional.empty();
        }
        long stated = Integer.toUnsignedLong(head.getInt(4));
        boolean unknown = stated == 0 || stated == 0xFFFF_FFFFL;
        long missing = unknown ? 0 : 8 + stated - channel.size();
        var container = switch (letters(head, 8)) {
            case "AVI " -> "avi";
            case "WAVE" -> "wav";
            default -> "riff";
        };
        return Optional.of(new FileShape(container, true, false, missing > 1 ? missing : 0));
    }

    /// Up to `count` bytes from `position`; fewer at the end of the file.
    static ByteBuffer bytes(FileChannel channel, long position, int count) throws IOException {
        var buffer = ByteBuffer.allocate(count);
        long at = position;
        while (buffer.hasRemaining()) {
            int n = channel.read(buffer, at);
            if (n < 0) {
                break;
            }
            at += n;
        }
        return buffer.flip();
    }

    /// Four bytes as ISO 8859-1 letters.
    static String letters(ByteBuffer buffer, int index) {
        var letters = new StringBuilder(4);
        for (int i = index; i < index + 4; i++) {
            letters.append((char) (buffer.get(i) & 0xFF));
        }
        return letters.toString();
    }
}
