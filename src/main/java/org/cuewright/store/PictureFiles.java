package org.cuewright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cuewright.digest.Sha256;
import org.cuewright.model.Picture;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Problem;

/// Looks whether the pictures of a project are there and what they were. Texts name them by file, so one that was
/// renamed is not looked for elsewhere.
final class PictureFiles {
    private PictureFiles() {}

    static List<Problem> problems(ProjectFolder folder, List<Picture> pictures) {
        return pictures.stream().flatMap(picture -> problem(folder, picture)).toList();
    }

    private static Stream<Problem> problem(ProjectFolder folder, Picture picture) {
        return fault(folder, picture).stream()
                .map(code -> Problem.of(code, Location.project("/pictures/" + picture.id() + "/file"), picture.file()));
    }

    private static Optional<Code> fault(ProjectFolder folder, Picture picture) {
        var file = folder.resolve(picture);
        if (!Files.isRegularFile(file)) {
            return Optional.of(Code.PIC_MISSING);
        }
        try {
            return Sha256.hexOf(file).equals(picture.sha256()) ? Optional.empty() : Optional.of(Code.PIC_CHANGED);
        } catch (IOException _) {
            return Optional.of(Code.PIC_MISSING);
        }
    }
}
