package org.cuewright.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.regex.Pattern;

/// Turns titles into file and folder names that every system takes, in whatever script they are written.
public final class ProjectNames {
    private static final String NAMELESS = "course";
    private static final int LONGEST = 60;
    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{So} _.,'()&+!-]+");
    private static final Pattern EDGE = Pattern.compile("^[\\s.\\-]+|[\\s.]+$");
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(?:CON|PRN|AUX|NUL|COM[0-9¹²³]|LPT[0-9¹²³])(?:\\..*)?");

    private ProjectNames() {}

    public static String of(String title) {
        var spaced = UNSAFE.matcher(Normalizer.normalize(title, Normalizer.Form.NFC))
                .replaceAll(" ")
                .replaceAll(" +", " ");
        var name = trimmed(spaced);
        if (name.codePointCount(0, name.length()) > LONGEST) {
            name = trimmed(name.substring(0, name.offsetByCodePoints(0, LONGEST)));
        }
        if (name.isEmpty()) {
            return NAMELESS;
        }
        // Windows keeps these names for devices, with any ending.
        return RESERVED.matcher(name).matches() ? "_" + name : name;
    }

    /// A place in `parent` that nothing has yet: the name itself, or with the first free number.
    public static Path free(Path parent, String name) {
        var place = parent.resolve(name);
        for (int number = 2; Files.exists(place); number++) {
            place = parent.resolve(name + " " + number);
        }
        return place;
    }

    private static String trimmed(String name) {
        return EDGE.matcher(name).replaceAll("");
    }
}
