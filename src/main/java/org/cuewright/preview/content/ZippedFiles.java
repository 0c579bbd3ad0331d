package org.cuewright.preview.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.model.FileHeader;
import net.lingala.zip4j.model.enums.CompressionMethod;

/// A zip read in place: stored entries by their offset, deflated ones by inflating up to the part asked for.
final class ZippedFiles implements PackageFiles {
    private static final int LOCAL_HEADER = 30;

    private final FileChannel channel;
    private final Map<String, Content> contents = new HashMap<>();

    ZippedFiles(Path zip) throws IOException {
        try (var directory = new ZipFile(zip.toFile())) {
            for (var header : directory.getFileHeaders()) {
                if (!header.isDirectory() && isReadable(header)) {
                    contents.put(header.getFileName(), new Zipped(header));
                }
            }
        }
        channel = FileChannel.open(zip);
    }

    @Override
    public Optional<Content> find(String path) {
        return Optional.ofNullable(contents.get(path));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean isReadable(FileHeader header) {
        var method = header.getCompressionMethod();
        return !header.isEncrypted() && (method == CompressionMethod.STORE || method == CompressionMethod.DEFLATE);
    }

    private final class Zipped implements Content {
        private final FileHeader header;

        private Zipped(FileHeader header) {
            this.header = header;
        }

        @Override
        public long size() {
            return header.getUncompressedSize();
        }

        @Override
        public InputStream open(long first, long length) throws IOException {
            var start = dataOffset();
            if (header.getCompressionMethod() == CompressionMethod.STORE) {
                return new Limited(new Positioned(start + first), length);
            }
            var packed = new Limited(new Positioned(start), header.getCompressedSize());
            var inflated = new Inflating(packed);
            inflated.skipNBytes(first);
            return new Limited(inflated, length);
        }

        /// The local header repeats the name with an extra field of its own length (APPNOTE 4.3.7).
        private long dataOffset() throws IOException {
            var local = ByteBuffer.allocate(LOCAL_HEADER).order(ByteOrder.LITTLE_ENDIAN);
            while (local.hasRemaining()) {
                if (channel.read(local, header.getOffsetLocalHeader() + local.position()) < 0) {
                    throw new IOException("The zip ends inside " + header.getFileName());
                }
            }
            return header.getOffsetLocalHeader() + LOCAL_HEADER + local.getChar(26) + local.getChar(28);
        }
    }

    /// Raw deflate, whose native memory goes with the stream.
    private static final class Inflating extends InflaterInputStream {
        Inflating(InputStream packed) {
            super(packed, new Inflater(true), 1 << 16);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }

    /// Reads the shared channel at a place of its own, so that many requests can.
    private final class Positioned extends InputStream {
        private long position;

        private Positioned(long position) {
            this.position = position;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var count = channel.read(ByteBuffer.wrap(bytes, offset, length), position);
            position += Math.max(count, 0);
            return count;
        }
    }
}
