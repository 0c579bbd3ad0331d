package org.cuewright.fx;

import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;

/// Opens the window. Kept apart from the application class, whose mere mention would start the toolkit for the command
/// line too.
public final class FxLauncher {
    private FxLauncher() {}

    /// Returns when the window has been closed.
    public static void launch(Optional<Path> project) {
        Application.launch(
                CuewrightApplication.class,
                project.map(path -> new String[] {path.toString()}).orElseGet(() -> new String[0]));
    }
}
