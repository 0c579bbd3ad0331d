package org.cuewright.app;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// A folder of drafts that is gone when the work is done, however it ended.
final class Stage {
    private Stage() {}

    static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException _) {
            // What cannot be removed now is a dot folder with drafts in it; nothing depends on it.
        }
    }

    static void removeIfEmpty(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException _) {
            // Something was delivered into it.
        } catch (IOException _) {
            // It was not there before and is empty: harmless.
        }
    }
}
