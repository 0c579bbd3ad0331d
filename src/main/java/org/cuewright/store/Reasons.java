package org.cuewright.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Objects;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Problem;

/// Why the disk refused, in words.
final class Reasons {
    private Reasons() {}

    static Problem problem(Code code, Path file, IOException e) {
        return Problem.of(code, Location.file(file), of(e));
    }

    static String of(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> missing.getFile() + " is not there";
            case AccessDeniedException denied -> "no permission for " + denied.getFile();
            case NotDirectoryException file -> file.getFile() + " is not a folder";
            case FileSystemException refused
            when refused.getReason() != null -> refused.getFile() + ": " + refused.getReason();
            case IOException other ->
                Objects.requireNonNullElse(other.getMessage(), other.getClass().getSimpleName());
        };
    }
}
