package org.cuewright.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.cuewright.model.Project;
import org.cuewright.problem.Code;
import org.cuewright.problem.DiskReason;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;

/// Keeps versions that are not saved yet, so that a crash costs next to nothing.
///
/// Every version recorded has been handed to the system when [#record] returns, which survives the end of this program;
/// about once a second it is forced to the disk, which survives a power cut. One journal at a time writes in a folder:
/// take the [lock][ProjectLock] first.
public final class Journal implements AutoCloseable {
    private static final long LIMIT = 32L << 20;
    private static final long FORCE_AFTER_NS = 1_000_000_000;

    /// A version newer than the saved one. Without `onSavedVersion` the project file has been changed by others since.
    public record Recovered(Project project, boolean onSavedVersion) {}

    private final Path file;
    private final long limit;
    private WorkingCopy base;
    private Optional<FileChannel> channel = Optional.empty();
    private long end;
    private long forcedAtNs = System.nanoTime();

    private Journal(WorkingCopy base, long limit) {
        this.file = fileOf(base.folder());
        this.limit = limit;
        this.base = base;
    }

    /// Begins an empty journal on top of what is saved; what an earlier one held is gone, so recover it first.
    public static Journal start(WorkingCopy base) {
        return start(base, LIMIT);
    }

    static Journal start(WorkingCopy base, long limit) {
        var journal = new Journal(base, limit);
        journal.clear();
        return journal;
    }

    /// What a journal left behind holds beyond `opened`; empty when there is nothing newer.
    public static Outcome<Optional<Recovered>> recover(WorkingCopy opened) {
        var file = fileOf(opened.folder());
        try {
            var last = Files.exists(file) ? Frames.last(file) : Optional.<byte[]>empty();
            return last.map(entry -> JournalEntry.read(entry, file, opened)
                            .map(found -> Optional.of(found)
                                    .filter(recovered -> !recovered.project().equals(opened.project()))))
                    .orElse(Outcome.done(Optional.empty()));
        } catch (IOException e) {
            return Outcome.failed(DiskReason.problem(Code.STO_UNREADABLE, file, e));
        }
    }

    /// Adds a version; a journal that cannot be written is a warning, and the next call tries again.
    public synchronized List<Problem> record(Project project) {
        try {
            append(Frames.frame(JournalEntry.write(base.with(project))));
            return List.of();
        } catch (IOException e) {
            release();
            return List.of(DiskReason.problem(Code.STO_JOURNAL_STUCK, file, e));
        }
    }

    /// Forces what was recorded to the disk.
    public synchronized void force() {
        channel.ifPresent(open -> {
            try {
                open.force(false);
                forcedAtNs = System.nanoTime();
            } catch (IOException _) {
                // The next record tells.
            }
        });
    }

    /// After a save: what was recorded is in the project file now.
    public synchronized void saved(WorkingCopy copy) {
        base = copy;
        clear();
    }

    /// A clean end, with the work saved or given up.
    @Override
    public synchronized void close() {
        clear();
    }

    private void append(byte[] frame) throws IOException {
        if (end > 0 && end + frame.length > limit) {
            restart(frame);
            return;
        }
        var open = channel.isPresent() ? channel.get() : open();
        // At a known place, so that a piece torn by a full disk is overwritten by the next one.
        long at = end;
        var buffer = ByteBuffer.wrap(frame);
        while (buffer.hasRemaining()) {
            at += open.write(buffer, at);
        }
        end = at;
        if (System.nanoTime() - forcedAtNs >= FORCE_AFTER_NS) {
            force();
        }
    }

    private FileChannel open() throws IOException {
        Files.createDirectories(file.getParent());
        var opened = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel = Optional.of(opened);
        end = Math.min(end, opened.size());
        opened.truncate(end);
        return opened;
    }

    /// Only the newest version counts, so a long journal begins anew with it; a crash meanwhile leaves the old one.
    private void restart(byte[] frame) throws IOException {
        release();
        StagedFile.write(file, frame);
        end = frame.length;
    }

    private void clear() {
        release();
        end = 0;
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // Then it is overwritten from its beginning.
        }
    }

    private void release() {
        channel.ifPresent(open -> {
            try {
                open.close();
            } catch (IOException _) {
                // Nothing more can be done with it.
            }
        });
        channel = Optional.empty();
    }

    private static Path fileOf(ProjectFolder folder) {
        return folder.cache().resolve("journal");
    }
}
