package org.cuewright.problem;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Objects;

/// Why the disk refused, in words: the system's own message often names the file and no reason.
public final class DiskReason {
    private DiskReason() {}

    public static Problem problem(Code code, Path file, IOException e) {
        return Problem.of(code, Location.file(file), of(e));
    }

    public static String of(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> missing.getFile() + " is not there";
            case AccessDeniedException denied -> "no permission for " + denied.getFile();
            case NotDirectoryException file -> file.getFile() + " is not a folder";
            case FileSystemException refused
            when refused.getReason() != null -> refused.getFile() + ": " + refused.getReason();
            default -> Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
        };
    }
}
