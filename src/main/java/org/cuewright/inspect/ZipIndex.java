package org.cuewright.inspect;

import java.io.IOException;
import java.io.Serial;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cuewright.problem.Code;

/// The central directory of a zip, read by its bytes: end record, zip64 end record, entries.
final class ZipIndex {
    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ZIP64_LOCATOR = 0x07064b50;
    private static final int ZIP64_LOCATOR_SIZE = 20;
    private static final int ZIP64_END = 0x06064b50;
    private static final int ZIP64_END_SIZE = 56;
    private static final int CENTRAL = 0x02014b50;
    private static final int CENTRAL_SIZE = 46;
    private static final int ZIP64_EXTRA = 1;
    private static final long UNKNOWN_32 = 0xFFFF_FFFFL;
    private static final int UNKNOWN_16 = 0xFFFF;
    private static final int MADE_BY_UNIX = 3;
    private static final long LARGEST_DIRECTORY = 64L << 20;
    private static final Charset CP437 =
            Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;

    private ZipIndex() {}

    static List<ZipItem> read(FileChannel file) throws IOException, Unreadable {
        var length = file.size();
        var tail = read(file, Math.max(0, length - END_SIZE - LONGEST_COMMENT), length);
        var end = lastIndexOf(tail, END, tail.limit() - END_SIZE);
        if (end < 0) {
            throw looksLikeZip(file)
                    ? new Unreadable(Code.PKG_ZIP_TRUNCATED, "its directory is missing")
                    : new Unreadable(Code.PKG_NOT_A_ZIP, length == 0 ? "it is empty" : "it has no zip directory");
        }
        if (tail.getShort(end + 4) != 0 && tail.getShort(end + 4) != -1) {
            throw new Unreadable(Code.PKG_ZIP_SPLIT);
        }
        var count = (long) Short.toUnsignedInt(tail.getShort(end + 10));
        var size = Integer.toUnsignedLong(tail.getInt(end + 12));
        var offset = Integer.toUnsignedLong(tail.getInt(end + 16));
        if (count == UNKNOWN_16 || size == UNKNOWN_32 || offset == UNKNOWN_32) {
            var zip64 = zip64End(file, tail, end);
            count = zip64.getLong(32);
            size = zip64.getLong(40);
            offset = zip64.getLong(48);
        }
        if (size < 0 || size > LARGEST_DIRECTORY || offset < 0 || offset + size > length) {
            throw new Unreadable(Code.PKG_ZIP_TRUNCATED, "its directory lies outside the file");
        }
        return items(read(file, offset, offset + size), count);
    }

    private static ByteBuffer zip64End(FileChannel file, ByteBuffer tail, int end) throws IOException, Unreadable {
        var locator = end - ZIP64_LOCATOR_SIZE;
        if (locator < 0 || tail.getInt(locator) != ZIP64_LOCATOR) {
            throw new Unreadable(Code.PKG_ZIP_TRUNCATED, "its zip64 directory is missing");
        }
        var at = tail.getLong(locator + 8);
        if (at < 0 || at + ZIP64_END_SIZE > file.size()) {
            throw new Unreadable(Code.PKG_ZIP_TRUNCATED, "its zip64 directory lies outside the file");
        }
        var record = read(file, at, at + ZIP64_END_SIZE);
        if (record.getInt(0) != ZIP64_END) {
            throw new Unreadable(Code.PKG_ZIP_TRUNCATED, "its zip64 directory is damaged");
        }
        return record;
    }

    private static List<ZipItem> items(ByteBuffer directory, long count) throws Unreadable {
        var items = new ArrayList<ZipItem>();
        for (var i = 0L; i < count; i++) {
            if (directory.remaining() < CENTRAL_SIZE || directory.getInt(directory.position()) != CENTRAL) {
                throw new Unreadable(Code.PKG_ZIP_TRUNCATED, "its directory ends early");
            }
            items.add(item(directory));
        }
        return items;
    }

    private static ZipItem item(ByteBuffer directory) throws Unreadable {
        var at = directory.position();
        var nameLength = Short.toUnsignedInt(directory.getShort(at + 28));
        var extraLength = Short.toUnsignedInt(directory.getShort(at + 30));
        var commentLength = Short.toUnsignedInt(directory.getShort(at + 32));
        if (directory.remaining() < CENTRAL_SIZE + nameLength + extraLength + commentLength) {
            throw new Unreadable(Code.PKG_ZIP_TRUNCATED, "its directory ends early");
        }
        var name = new byte[nameLength];
        directory.get(at + CENTRAL_SIZE, name);
        var extra = directory.slice(at + CENTRAL_SIZE + nameLength, extraLength).order(ByteOrder.LITTLE_ENDIAN);
        var flags = Short.toUnsignedInt(directory.getShort(at + 8));
        var sizes = sizes(
                extra,
                Integer.toUnsignedLong(directory.getInt(at + 24)),
                Integer.toUnsignedLong(directory.getInt(at + 20)),
                Integer.toUnsignedLong(directory.getInt(at + 42)));
        var isUnix = directory.get(at + 5) == MADE_BY_UNIX;
        directory.position(at + CENTRAL_SIZE + nameLength + extraLength + commentLength);
        return new ZipItem(
                text(name, flags),
                isAscii(name),
                flags,
                Short.toUnsignedInt(directory.getShort(at + 10)),
                Integer.toUnsignedLong(directory.getInt(at + 16)),
                sizes[1],
                sizes[0],
                sizes[2],
                isUnix ? directory.getInt(at + 38) >>> 16 : 0);
    }

    /// Size, packed size and offset, the zip64 extra standing in for those that 32 bits cannot hold, in that order.
    private static long[] sizes(ByteBuffer extra, long... sizes) {
        while (extra.remaining() >= 4) {
            var id = Short.toUnsignedInt(extra.getShort());
            var length = Math.min(Short.toUnsignedInt(extra.getShort()), extra.remaining());
            var next = extra.position() + length;
            for (var i = 0; id == ZIP64_EXTRA && i < sizes.length; i++) {
                if (sizes[i] == UNKNOWN_32 && next - extra.position() >= Long.BYTES) {
                    sizes[i] = extra.getLong();
                }
            }
            extra.position(next);
        }
        return sizes;
    }

    static String text(byte[] name, int flags) {
        return new String(name, (flags & 1 << 11) != 0 || isAscii(name) ? StandardCharsets.UTF_8 : CP437);
    }

    private static boolean isAscii(byte[] name) {
        for (var b : name) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean looksLikeZip(FileChannel file) throws IOException {
        if (file.size() < 4) {
            return false;
        }
        var head = read(file, 0, 4);
        return head.get(0) == 'P' && head.get(1) == 'K';
    }

    private static int lastIndexOf(ByteBuffer bytes, int signature, int from) {
        for (var i = from; i >= 0; i--) {
            if (bytes.getInt(i) == signature) {
                return i;
            }
        }
        return -1;
    }

    static ByteBuffer read(FileChannel file, long from, long to) throws IOException {
        var bytes = ByteBuffer.allocate(Math.toIntExact(to - from)).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {
            // Reads until full; a file that shrinks meanwhile leaves zeros.
        }
        return bytes.clear();
    }

    /// The zip cannot be read as one; `code` says why.
    static final class Unreadable extends Exception {
        @Serial
        private static final long serialVersionUID = 1;

        private final Code code;
        private final String[] args;

        Unreadable(Code code, String... args) {
            super(code.id());
            this.code = code;
            this.args = args;
        }

        Code code() {
            return code;
        }

        Object[] args() {
            return args.clone();
        }
    }
}
