package org.cuewright.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cuewright.media.PictureFacts;
import org.cuewright.model.Picture;
import org.cuewright.model.PictureId;

/// How a picture is called in a project: an id of plain letters made of its file's name, and a file of that name.
record PictureName(PictureId id, String file) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern UNSAFE = Pattern.compile("[^a-z0-9_]+");
    private static final Pattern EDGE = Pattern.compile("^[-_]+|-+$");
    private static final int LONGEST = 48;
    private static final String NAMELESS = "picture";

    /// A name that neither `known` nor the folder has yet.
    static PictureName of(Path original, String ending, Path folder, List<Picture> known) {
        var plain = plain(original);
        var name = named(plain, ending);
        for (int number = 2; isTaken(name, folder, known); number++) {
            name = named(plain + "-" + number, ending);
        }
        return name;
    }

    Picture picture(String sha256, PictureFacts facts) {
        return new Picture(id, file, sha256, facts.width(), facts.height());
    }

    private static PictureName named(String id, String ending) {
        return new PictureName(new PictureId(id), "pictures/" + id + "." + ending);
    }

    private static boolean isTaken(PictureName name, Path folder, List<Picture> known) {
        return Files.exists(folder.resolve(name.file()))
                || known.stream().anyMatch(picture -> picture.id().equals(name.id()));
    }

    private static String plain(Path original) {
        var name = String.valueOf(original.getFileName());
        int dot = name.lastIndexOf('.');
        var stem = Normalizer.normalize(dot > 0 ? name.substring(0, dot) : name, Normalizer.Form.NFKD);
        var letters = MARKS.matcher(stem).replaceAll("").toLowerCase(Locale.ROOT);
        var safe = EDGE.matcher(UNSAFE.matcher(letters).replaceAll("-")).replaceAll("");
        if (safe.length() > LONGEST) {
            safe = EDGE.matcher(safe.substring(0, LONGEST)).replaceAll("");
        }
        return safe.isEmpty() ? NAMELESS : safe;
    }
}
