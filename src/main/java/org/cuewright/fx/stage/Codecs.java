package org.cuewright.fx.stage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// Gives JavaFX's player the H.264 decoder on Linux, where it looks for a system libavcodec that may be too new or not
/// there at all. Libraries that are already loaded win over those of the system.
public final class Codecs {
    /// In the order of their dependencies, by the names that JavaFX 26 knows.
    private static final List<String> LIBRARIES =
            List.of("libavutil.so.59", "libswresample.so.5", "libavcodec.so.61", "libavformat.so.61");

    /// Leaves the player to what the system has.
    public static final Codecs OF_SYSTEM = new Codecs(Optional::empty);

    private final Supplier<Optional<Path>> folder;
    private boolean tried;

    /// `folder` finds the libraries; it is asked once, at the first film.
    public Codecs(Supplier<Optional<Path>> folder) {
        this.folder = folder;
    }

    /// Does nothing on other systems, the second time, or when there is nothing to load.
    public void load() {
        if (tried || !isLinux()) {
            return;
        }
        tried = true;
        folder.get().ifPresent(Codecs::load);
    }

    // The launcher grants native access to this module by name, as System.load demands.
    @SuppressWarnings("restricted")
    private static void load(Path folder) {
        try {
            LIBRARIES.stream().map(folder::resolve).filter(Files::exists).forEach(file -> System.load(file.toString()));
        } catch (UnsatisfiedLinkError e) {
            // The player then uses the system's libraries, or says that it has none.
            System.getLogger(Codecs.class.getName()).log(System.Logger.Level.DEBUG, "codecs stay the system's", e);
        }
    }

    private static boolean isLinux() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux");
    }
}
