package org.cuewright.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.cuewright.media.Fingerprint;
import org.cuewright.problem.Outcome;
import org.cuewright.progress.Progress;

/// Remembers the SHA-256 of files that have not changed, by size and time, so that a gigabyte is not read at each
/// export. What it remembers may be deleted at any time.
final class KnownFiles {
    private final Path memory;

    KnownFiles(Path cache) {
        this.memory = cache.resolve("fingerprints.properties");
    }

    /// The file's SHA-256 in lower-case hex.
    Outcome<String> fingerprint(Path file, Progress progress) {
        var known = load();
        var stamp = stamp(file);
        var entry = known.getProperty(stamp);
        if (!stamp.isEmpty() && entry != null) {
            return Outcome.done(entry);
        }
        return Fingerprint.of(file, progress).map(hex -> {
            remember(stamp, hex);
            return hex;
        });
    }

    void remember(Path file, String hex) {
        remember(stamp(file), hex);
    }

    private synchronized void remember(String stamp, String hex) {
        var known = load();
        known.setProperty(stamp, hex);
        try {
            Files.createDirectories(memory.getParent());
            var draft = Files.createTempFile(memory.getParent(), "fingerprints", ".part");
            try (var out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
                known.store(out, null);
            }
            Files.move(draft, memory, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException _) {
            // A cache that cannot be written is no cache; the next export reads the file again.
        }
    }

    private Properties load() {
        var known = new Properties();
        if (Files.isRegularFile(memory)) {
            try (var in = Files.newBufferedReader(memory, StandardCharsets.UTF_8)) {
                known.load(in);
            } catch (IOException | IllegalArgumentException _) {
                known.clear();
            }
        }
        return known;
    }

    private static String stamp(Path file) {
        try {
            return file.getFileName() + " " + Files.size(file) + " "
                    + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException _) {
            return "";
        }
    }
}
