package org.cuewright.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.cuewright.model.CaptionTrack;
import org.cuewright.model.Media;
import org.cuewright.model.Picture;

/// Where the parts of one project lie. `name` is the project file's, without its ending.
public record ProjectFolder(Path root, String name) {
    public static final String ENDING = ".cuew";
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");

    public ProjectFolder {
        root = root.toAbsolutePath().normalize();
    }

    public Path file() {
        return root.resolve(name + ENDING);
    }

    public Path captions() {
        return root.resolve("captions");
    }

    public Path captions(Media media, CaptionTrack track) {
        return captions().resolve(media.id() + "." + track.id() + ".vtt");
    }

    /// Where new recordings are put.
    public Path media() {
        return root.resolve("media");
    }

    /// What may be deleted at any time while the project is closed.
    public Path cache() {
        return root.resolve(".cache");
    }

    /// The place of a recording; its name must be [inside][#isInside].
    public Path resolve(Media media) {
        return root.resolve(media.file());
    }

    /// Where new pictures are put.
    public Path pictures() {
        return root.resolve("pictures");
    }

    /// The place of a described version; its name must be [inside][#isInside].
    public Path resolve(Media.Described described) {
        return root.resolve(described.file());
    }

    /// The place of a picture; its name must be [inside][#isInside].
    public Path resolve(Picture picture) {
        return root.resolve(picture.file());
    }

    /// The name that a project gives to a file in its folder, with forward slashes on every system.
    String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /// Whether a name stays within the project folder on every system, so that the folder can be moved as a whole.
    public static boolean isInside(String file) {
        try {
            return !Path.of(file).isAbsolute()
                    && !file.contains("\\")
                    && !DRIVE.matcher(file).matches()
                    && Arrays.stream(file.split("/", -1))
                            .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
        } catch (InvalidPathException _) {
            return false;
        }
    }
}
