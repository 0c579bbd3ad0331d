package org.cuewright.inspect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Problem;

/// The bytes of entries, checked against their local headers and checksums and never more than asked for.
final class ZipContent {
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_SIZE = 30;

    private final FileChannel file;

    ZipContent(FileChannel file) {
        this.file = file;
    }

    /// What is wrong with the local header, if anything.
    Optional<Problem> headerFault(ZipItem item) throws IOException {
        if (item.offset() + LOCAL_SIZE > file.size()) {
            return damaged(item, "its data lie outside the file");
        }
        var header = ZipIndex.read(file, item.offset(), item.offset() + LOCAL_SIZE);
        if (header.getInt(0) != LOCAL) {
            return damaged(item, "it has no header of its own");
        }
        if (dataOffset(item) + item.packedSize() > file.size()) {
            return damaged(item, "its data end early");
        }
        var flags = Short.toUnsignedInt(header.getShort(6));
        var name = new byte[Short.toUnsignedInt(header.getShort(26))];
        ZipIndex.read(file, item.offset() + LOCAL_SIZE, item.offset() + LOCAL_SIZE + name.length)
                .get(name);
        if (!ZipIndex.text(name, flags).equals(item.name())) {
            return damaged(item, "its header calls it \"" + ZipIndex.text(name, flags) + "\"");
        }
        return Short.toUnsignedInt(header.getShort(8)) == item.method()
                ? Optional.empty()
                : damaged(item, "header and directory disagree on how it is packed");
    }

    /// The unpacked bytes, or nothing when they are damaged or more than `limit`.
    Optional<byte[]> read(ZipItem item, int limit) throws IOException {
        if (item.size() > limit || item.packedSize() > limit || (!item.isStored() && !item.isDeflated())) {
            return Optional.empty();
        }
        var start = dataOffset(item);
        var packed = ZipIndex.read(file, start, start + item.packedSize()).array();
        var unpacked = item.isStored() ? Optional.of(packed) : inflate(packed, limit);
        return unpacked.filter(bytes -> bytes.length == item.size() && crc(bytes) == item.crc());
    }

    private long dataOffset(ZipItem item) throws IOException {
        var header = ZipIndex.read(file, item.offset(), item.offset() + LOCAL_SIZE);
        return item.offset()
                + LOCAL_SIZE
                + Short.toUnsignedInt(header.getShort(26))
                + Short.toUnsignedInt(header.getShort(28));
    }

    private static Optional<byte[]> inflate(byte[] packed, int limit) {
        try (var inflater = new Inflater(true)) {
            inflater.setInput(packed);
            var out = new ByteArrayOutputStream();
            var buffer = new byte[1 << 14];
            while (!inflater.finished() && out.size() <= limit) {
                var count = inflater.inflate(buffer);
                if (count == 0) {
                    break;
                }
                out.write(buffer, 0, count);
            }
            return inflater.finished() ? Optional.of(out.toByteArray()) : Optional.empty();
        } catch (DataFormatException _) {
            return Optional.empty();
        }
    }

    private static long crc(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }

    static Optional<Problem> damaged(ZipItem item, String how) {
        return Optional.of(Problem.of(Code.PKG_ENTRY_DAMAGED, Location.entry(item.name()), item.name(), how));
    }
}
