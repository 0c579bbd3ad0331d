package org.cuewright.store;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32C;

/// Pieces of bytes one after the other in a file: length, checksum, bytes. A torn or foreign tail is seen and ignored.
final class Frames {
    private static final int HEAD = 2 * Integer.BYTES;

    private Frames() {}

    static byte[] frame(byte[] bytes) {
        var frame = new byte[HEAD + bytes.length];
        ByteBuffer.wrap(frame).putInt(bytes.length).putInt(checksum(bytes)).put(bytes);
        return frame;
    }

    /// The last whole piece before the file ends or turns to nonsense.
    static Optional<byte[]> last(Path file) throws IOException {
        var last = Optional.<byte[]>empty();
        long left = Files.size(file);
        try (var in = new DataInputStream(Files.newInputStream(file))) {
            while (left >= HEAD) {
                int length = in.readInt();
                int checksum = in.readInt();
                left -= HEAD;
                if (length <= 0 || length > left) {
                    break;
                }
                var bytes = in.readNBytes(length);
                left -= length;
                if (bytes.length < length || checksum(bytes) != checksum) {
                    break;
                }
                last = Optional.of(bytes);
            }
        } catch (EOFException _) {
            // Shortened while it was read; what came before counts.
        }
        return last;
    }

    private static int checksum(byte[] bytes) {
        var crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
