package org.cuewright.pack;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.cuewright.problem.Code;
import org.cuewright.problem.DiskReason;
import org.cuewright.problem.Location;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.cuewright.progress.Progress;

/// Writes entries as a finished zip: all of it or nothing, and the same bytes for the same entries wherever it is made.
public final class PackageZip {
    /// What to do about a file that has the target's name already.
    public enum Existing {
        KEEP,
        REPLACE
    }

    public Outcome<Path> write(List<Entry> entries, Path target, Existing existing, Progress progress) {
        var problems = EntryNames.check(entries);
        if (!problems.isEmpty()) {
            return Outcome.failed(problems);
        }
        if (existing == Existing.KEEP && Files.exists(target)) {
            return Outcome.failed(Problem.of(Code.PKG_TARGET_EXISTS, Location.file(target), target));
        }
        var sorted = entries.stream().sorted(Comparator.comparing(Entry::name)).toList();
        try {
            return writeBeside(sorted, target.toAbsolutePath(), existing, progress);
        } catch (ZipStream.SourceUnreadable e) {
            return Outcome.failed(Problem.of(
                    Code.PKG_SOURCE_UNREADABLE, Location.file(e.file()), e.file(), DiskReason.of(e.reason())));
        } catch (ZipStream.Cancelled _) {
            return Outcome.failed(Problem.of(Code.PKG_CANCELLED, Location.file(target), target));
        } catch (IOException e) {
            return Outcome.failed(Problem.of(Code.PKG_NOT_WRITTEN, Location.file(target), target, DiskReason.of(e)));
        }
    }

    private static Outcome<Path> writeBeside(List<Entry> entries, Path target, Existing existing, Progress progress)
            throws IOException {
        var folder = target.getParent();
        if (folder == null) {
            throw new IOException("a drive is no file");
        }
        // Not a temporary file of the system's making: that one nobody else could read afterwards.
        var draft = Files.createFile(folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".part"));
        try {
            var isZip64 = ZipStream.write(entries, draft, progress);
            move(draft, target, existing);
            return isZip64
                    ? Outcome.done(
                            target, List.of(Problem.of(Code.PKG_ZIP64, Location.file(target), target.getFileName())))
                    : Outcome.done(target);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void move(Path draft, Path target, Existing existing) throws IOException {
        if (existing == Existing.KEEP) {
            Files.move(draft, target);
            return;
        }
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
