package org.cuewright.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.cuewright.problem.Code;
import org.cuewright.problem.DiskReason;
import org.cuewright.problem.Location;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;

/// Keeps two programs from editing one project. The system lets go of it when a program dies, so none is ever stale.
public final class ProjectLock implements AutoCloseable {
    /// Far behind the text that tells who holds it, which Windows would not let others read otherwise.
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Optional<FileChannel> channel;

    private ProjectLock(Optional<FileChannel> channel) {
        this.channel = channel;
    }

    /// `holder` is shown to whoever comes second. Where the disk knows no locks, the lock is granted with a remark.
    public static Outcome<ProjectLock> take(ProjectFolder folder, String holder) {
        var file = folder.cache().resolve("lock");
        try {
            Files.createDirectories(folder.cache());
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return take(channel, holder)
                    ? Outcome.done(new ProjectLock(Optional.of(channel)))
                    : Outcome.failed(Problem.of(Code.STO_LOCKED, Location.file(folder.file()), holderOf(file)));
        } catch (IOException e) {
            var remark = DiskReason.problem(Code.STO_NO_LOCK, folder.file(), e);
            return Outcome.done(new ProjectLock(Optional.empty()), List.of(remark));
        }
    }

    @Override
    public void close() {
        channel.ifPresent(open -> {
            try {
                open.close();
            } catch (IOException _) {
                // The system lets go with the process at the latest.
            }
        });
    }

    private static boolean take(FileChannel channel, String holder) throws IOException {
        boolean taken = false;
        try {
            taken = lock(channel).isPresent();
            if (taken) {
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
            }
            return taken;
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock(LOCKED_BYTE, 1, false));
        } catch (OverlappingFileLockException _) {
            // Held by this very program, in another window.
            return Optional.empty();
        }
    }

    private static String holderOf(Path file) {
        try {
            var holder = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return holder.isBlank() ? "another program" : holder;
        } catch (IOException _) {
            return "another program";
        }
    }
}
