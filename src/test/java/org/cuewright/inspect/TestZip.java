package org.cuewright.inspect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipFile;

/// A zip made byte by byte, so that tests can make it wrong in one way at a time.
final class TestZip {
    final List<Item> items = new ArrayList<>();

    /// An entry as it will be written; `claimedSize` and `crcShift` make its header lie.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Item(byte[] name, byte[] data, int method, int flags, int unixMode, long claimedSize, int crcShift) {
        Item withName(String name) {
            return new Item(
                    name.getBytes(StandardCharsets.UTF_8), data, method, flags, unixMode, claimedSize, crcShift);
        }

        Item withData(byte[] data) {
            return new Item(name, data, method, flags, unixMode, data.length, crcShift);
        }

        Item withMethod(int method) {
            return new Item(name, data, method, flags, unixMode, claimedSize, crcShift);
        }

        Item withFlags(int flags) {
            return new Item(name, data, method, flags, unixMode, claimedSize, crcShift);
        }

        Item withUnixMode(int unixMode) {
            return new Item(name, data, method, flags, unixMode, claimedSize, crcShift);
        }

        Item withClaimedSize(long claimedSize) {
            return new Item(name, data, method, flags, unixMode, claimedSize, crcShift);
        }

        Item withBadChecksum() {
            return new Item(name, data, method, flags, unixMode, claimedSize, 1);
        }

        String text() {
            return new String(name, StandardCharsets.UTF_8);
        }

        byte[] packed() {
            if (method != 8) {
                return data;
            }
            try (var deflater = new Deflater(9, true)) {
                deflater.setInput(data);
                deflater.finish();
                var out = new ByteArrayOutputStream();
                var buffer = new byte[8192];
                while (!deflater.finished()) {
                    out.write(buffer, 0, deflater.deflate(buffer));
                }
                return out.toByteArray();
            }
        }

        int crc() {
            var crc = new CRC32();
            crc.update(data);
            return (int) crc.getValue() + crcShift;
        }
    }

    static TestZip of(Path zip) throws IOException {
        var copy = new TestZip();
        try (var file = new ZipFile(zip.toFile())) {
            for (var entry : file.stream().toList()) {
                copy.add(entry.getName(), file.getInputStream(entry).readAllBytes(), entry.getMethod());
            }
        }
        return copy;
    }

    void add(String name, byte[] data, int method) {
        items.add(new Item(name.getBytes(StandardCharsets.UTF_8), data, method, 0, 0100644, data.length, 0));
    }

    void add(String name, String text) {
        add(name, text.getBytes(StandardCharsets.UTF_8), 8);
    }

    void remove(String name) {
        items.removeIf(item -> item.text().equals(name));
    }

    void update(String name, UnaryOperator<Item> change) {
        if (items.stream().noneMatch(item -> item.text().equals(name))) {
            throw new AssertionError("no entry " + name);
        }
        items.replaceAll(item -> item.text().equals(name) ? change.apply(item) : item);
    }

    /// Changes the text of an entry and makes sure that it did change.
    void edit(String name, UnaryOperator<String> change) {
        update(name, item -> {
            var before = new String(item.data(), StandardCharsets.UTF_8);
            var after = change.apply(before);
            if (after.equals(before)) {
                throw new AssertionError("the edit of " + name + " changed nothing");
            }
            return item.withData(after.getBytes(StandardCharsets.UTF_8));
        });
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        var directory = new ByteArrayOutputStream();
        for (var item : items) {
            var offset = out.size();
            var packed = item.packed();
            var hasDescriptor = (item.flags() & 8) != 0;
            out.writeBytes(header(
                    30,
                    local -> local.putInt(0x04034b50)
                            .putShort((short) 20)
                            .putShort((short) item.flags())
                            .putShort((short) item.method())
                            .putInt(0x28210000)
                            .putInt(hasDescriptor ? 0 : item.crc())
                            .putInt(hasDescriptor ? 0 : packed.length)
                            .putInt(hasDescriptor ? 0 : (int) item.claimedSize())
                            .putShort((short) item.name().length)
                            .putShort((short) 0)));
            out.writeBytes(item.name());
            out.writeBytes(packed);
            if (hasDescriptor) {
                out.writeBytes(header(
                        16,
                        descriptor -> descriptor
                                .putInt(0x08074b50)
                                .putInt(item.crc())
                                .putInt(packed.length)
                                .putInt((int) item.claimedSize())));
            }
            directory.writeBytes(header(
                    46,
                    central -> central.putInt(0x02014b50)
                            .putShort((short) 0x0314)
                            .putShort((short) 20)
                            .putShort((short) item.flags())
                            .putShort((short) item.method())
                            .putInt(0x28210000)
                            .putInt(item.crc())
                            .putInt(packed.length)
                            .putInt((int) item.claimedSize())
                            .putShort((short) item.name().length)
                            .putShort((short) 0)
                            .putShort((short) 0)
                            .putShort((short) 0)
                            .putShort((short) 0)
                            .putInt(item.unixMode() << 16)
                            .putInt(offset)));
            directory.writeBytes(item.name());
        }
        var start = out.size();
        out.writeBytes(directory.toByteArray());
        out.writeBytes(header(
                22,
                end -> end.putInt(0x06054b50)
                        .putShort((short) 0)
                        .putShort((short) 0)
                        .putShort((short) items.size())
                        .putShort((short) items.size())
                        .putInt(directory.size())
                        .putInt(start)
                        .putShort((short) 0)));
        return out.toByteArray();
    }

    Path write(Path target) throws IOException {
        return Files.write(target, bytes());
    }

    private static byte[] header(int size, Consumer<ByteBuffer> fill) {
        var bytes = new byte[size];
        fill.accept(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
        return bytes;
    }
}
