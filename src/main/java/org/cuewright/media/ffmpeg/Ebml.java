package org.cuewright.media.ffmpeg;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;

/// Reads the head of a Matroska or WebM file (RFC 8794): which of the two it is, and where its segment ends.
final class Ebml {
    private static final int HEADER = 0x1A45DFA3;
    private static final int SEGMENT = 0x18538067;
    private static final int DOC_TYPE = 0x4282;

    private Ebml() {}

    static Optional<FileShape> read(FileChannel channel) throws IOException {
        var head = FileShape.bytes(channel, 0, 512);
        if (head.limit() < 5 || head.getInt() != HEADER) {
            return Optional.empty();
        }
        long headerSize = size(head);
        if (headerSize < 0 || headerSize > head.remaining()) {
            return Optional.of(new FileShape("matroska", true, false, Math.max(0, headerSize - head.remaining())));
        }
        int headerEnd = head.position() + (int) headerSize;
        var container = docType(head.slice(head.position(), (int) headerSize));
        head.position(headerEnd);
        if (head.remaining() < 5 || head.getInt() != SEGMENT) {
            return Optional.of(new FileShape(container, true, false, 1));
        }
        long segment = size(head);
        long missing = segment < 0 ? 0 : head.position() + segment - channel.size();
        return Optional.of(new FileShape(container, true, false, Math.max(0, missing)));
    }

    private static String docType(ByteBuffer header) {
        while (header.remaining() > 2) {
            int id = header.get() & 0xFF;
            for (int i = Integer.numberOfLeadingZeros(id) - 24; i > 0 && header.hasRemaining(); i--) {
                id = (id << 8) | (header.get() & 0xFF);
            }
            long size = size(header);
            if (size < 0 || size > header.remaining()) {
                break;
            }
            if (id == DOC_TYPE) {
                return size >= 4 && FileShape.letters(header, header.position()).equals("webm") ? "webm" : "matroska";
            }
            header.position(header.position() + (int) size);
        }
        return "matroska";
    }

    /// A size of one to eight bytes, its length told by the leading zeros; -1 when unknown (a live recording).
    private static long size(ByteBuffer buffer) {
        if (!buffer.hasRemaining()) {
            return -1;
        }
        int first = buffer.get() & 0xFF;
        int more = Integer.numberOfLeadingZeros(first) - 24;
        if (more > 7 || more > buffer.remaining()) {
            return -1;
        }
        long value = first & (0x7F >> more);
        for (int i = 0; i < more; i++) {
            value = (value << 8) | (buffer.get() & 0xFF);
        }
        return value == (1L << (7 * (more + 1))) - 1 ? -1 : value;
    }
}
