package org.cuewright.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cuewright.problem.Outcome;

/// The small hand-written packages of `packages/`, zipped, with a recording whose bytes are known.
final class TrialPackages {
    static final int CLIP_SIZE = 300_000;

    private TrialPackages() {}

    static Path folder(String name) {
        return Path.of("src/test/resources/org/cuewright/preview/packages", name);
    }

    /// Zips a trial package: recordings stored, everything else deflated.
    static Path zip(String name, Path target) {
        var files = new TreeMap<String, byte[]>();
        try (var found = Files.walk(folder(name))) {
            for (var file : found.filter(Files::isRegularFile).toList()) {
                files.put(folder(name).relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.put("media/clip.mp4", clip());
        files.put("media/notes äöü.txt", "umlauts".getBytes(StandardCharsets.UTF_8));
        files.put("long.json", clip());
        return zip(files, target);
    }

    static Path zip(Map<String, byte[]> files, Path target) {
        try (var zip = new ZipOutputStream(Files.newOutputStream(target))) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                if (file.getKey().endsWith(".mp4")) {
                    var sum = new CRC32();
                    sum.update(file.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(file.getValue().length);
                    entry.setCrc(sum.getValue());
                    entry.setExtra(new byte[] {0x77, 0x77, 2, 0, 1, 2});
                }
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target;
    }

    static byte[] clip() {
        var bytes = new byte[CLIP_SIZE];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 + i / 251);
        }
        return bytes;
    }

    static PreviewServer start(PreviewOptions options) {
        return switch (PreviewServer.start(options)) {
            case Outcome.Done<PreviewServer>(var server, var problems) -> server;
            case Outcome.Failed<PreviewServer>(var problems) -> throw new AssertionError(problems);
        };
    }
}
