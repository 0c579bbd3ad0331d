package org.cuewright.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.lingala.zip4j.headers.HeaderWriter;
import net.lingala.zip4j.io.outputstream.SplitOutputStream;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.Zip4jConfig;
import net.lingala.zip4j.model.ZipModel;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.CompressionMethod;
import org.cuewright.progress.Progress;

/// The bytes of a package, in one pass: sizes and checksums are written into each local header once its file has gone
/// through, so no entry needs a data descriptor, which some LMSs cannot read on stored entries.
final class ZipStream {
    private static final int BUFFER = 1 << 16;
    private static final long ZIP64_BYTES = 0xFFFF_FFFFL;
    private static final int ZIP64_ENTRIES = 0xFFFF;

    /// Compressed already: deflating would gain nothing and spoil seeking, where an LMS serves out of the zip.
    private static final Set<String> STORED = Set.of(
            "aac", "avif", "flac", "gif", "jpeg", "jpg", "m4a", "m4v", "mov", "mp3", "mp4", "oga", "ogg", "ogv", "opus",
            "png", "webm", "webp", "woff", "woff2", "zip");

    private ZipStream() {}

    /// Answers whether the zip64 extension was needed.
    static boolean write(List<Entry> entries, Path file, Progress progress) throws IOException {
        var total = 0L;
        for (var entry : entries) {
            total += size(entry);
        }
        var done = 0L;
        var model = new ZipModel();
        var headers = new HeaderWriter();
        var buffer = new byte[BUFFER];
        // Closes the file even when zip4j cannot finish; closing twice does no harm.
        try (var out = new SplitOutputStream(file.toFile());
                var zip =
                        new ZipOutputStream(out, null, new Zip4jConfig(StandardCharsets.UTF_8, BUFFER, true), model)) {
            for (var entry : entries) {
                zip.putNextEntry(parameters(entry));
                done = copy(entry, zip, buffer, progress, done, total);
                headers.updateLocalFileHeader(zip.closeEntry(), model, out);
            }
        }
        return entries.size() >= ZIP64_ENTRIES || Files.size(file) >= ZIP64_BYTES;
    }

    private static ZipParameters parameters(Entry entry) throws IOException {
        var parameters = new ZipParameters();
        parameters.setFileNameInZip(entry.name());
        parameters.setEntrySize(size(entry));
        parameters.setCompressionMethod(isStored(entry) ? CompressionMethod.STORE : CompressionMethod.DEFLATE);
        parameters.setWriteExtendedLocalFileHeader(false);
        // Else the header names the system the zip was made on.
        parameters.setUnixMode(true);
        parameters.setLastModifiedFileTime(noonOf2000());
        return parameters;
    }

    /// Zip times have no zone, and zip4j reads this one in the system's: noon of one day there is the same everywhere.
    private static long noonOf2000() {
        return LocalDateTime.of(2000, 1, 1, 12, 0)
                .atZone(ZoneId.systemDefault())
                .toInstant()
                .toEpochMilli();
    }

    private static boolean isStored(Entry entry) {
        var name = entry.name();
        return STORED.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static long copy(Entry entry, ZipOutputStream zip, byte[] buffer, Progress progress, long start, long total)
            throws IOException {
        var done = start;
        try (var in = open(entry)) {
            for (var count = read(entry, in, buffer); count >= 0; count = read(entry, in, buffer)) {
                zip.write(buffer, 0, count);
                done += count;
                progress.step(entry.name(), (double) done / total);
                if (Thread.currentThread().isInterrupted() || progress.cancelled()) {
                    throw new Cancelled();
                }
            }
        }
        return done;
    }

    private static int read(Entry entry, InputStream in, byte[] buffer) throws IOException {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw unreadable(entry, e);
        }
    }

    private static long size(Entry entry) throws IOException {
        return switch (entry) {
            case Entry.Text(var _, var text) -> text.getBytes(StandardCharsets.UTF_8).length;
            case Entry.Resource resource -> resource(resource).length;
            case Entry.Copy(var _, var file) -> {
                if (!Files.isRegularFile(file)) {
                    throw unreadable(entry, new NoSuchFileException(file.toString()));
                }
                yield Files.size(file);
            }
        };
    }

    private static InputStream open(Entry entry) throws IOException {
        return switch (entry) {
            case Entry.Text(var _, var text) -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            case Entry.Resource resource -> new ByteArrayInputStream(resource(resource));
            case Entry.Copy(var _, var file) -> {
                try {
                    yield Files.newInputStream(file);
                } catch (IOException e) {
                    throw unreadable(entry, e);
                }
            }
        };
    }

    private static byte[] resource(Entry.Resource resource) throws IOException {
        try (var in = ZipStream.class.getResourceAsStream(resource.path())) {
            if (in == null) {
                throw new IllegalStateException("built without " + resource.path());
            }
            return in.readAllBytes();
        }
    }

    private static SourceUnreadable unreadable(Entry entry, IOException e) {
        return new SourceUnreadable(entry instanceof Entry.Copy(var _, var file) ? file : Path.of(entry.name()), e);
    }

    /// Keeps a file that cannot be read apart from a target that cannot be written.
    static final class SourceUnreadable extends IOException {
        @Serial
        private static final long serialVersionUID = 1;

        private final transient Path file;
        private final IOException reason;

        SourceUnreadable(Path file, IOException reason) {
            super(reason);
            this.file = file;
            this.reason = reason;
        }

        Path file() {
            return file;
        }

        IOException reason() {
            return reason;
        }
    }

    /// Somebody asked to stop.
    static final class Cancelled extends IOException {
        @Serial
        private static final long serialVersionUID = 1;
    }
}
