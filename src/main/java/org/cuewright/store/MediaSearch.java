package org.cuewright.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cuewright.digest.Sha256;
import org.cuewright.model.Media;
import org.cuewright.model.Project;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Problem;

/// Finds recordings again that were renamed or moved within the project folder: by name, then by fingerprint.
///
/// A file of the right name but another fingerprint is another recording and is not taken.
final class MediaSearch {
    private static final int DEPTH = 5;

    private final ProjectFolder folder;
    private final List<Problem> problems = new ArrayList<>();

    MediaSearch(ProjectFolder folder) {
        this.folder = folder;
    }

    List<Problem> problems() {
        return problems;
    }

    Project relink(Project project) {
        var missing = project.media().stream()
                .filter(media -> !Files.isRegularFile(folder.resolve(media)))
                .toList();
        if (missing.isEmpty()) {
            return project;
        }
        var candidates = candidates(project);
        var relinked = project;
        for (var media : missing) {
            var where = Location.project("/media/" + media.id() + "/file");
            var found = find(media, candidates);
            if (found.isEmpty()) {
                problems.add(Problem.of(Code.STO_MEDIA_MISSING, where, media.file()));
            } else {
                problems.add(Problem.of(Code.STO_MEDIA_FOUND, where, media.file(), found.get()));
                relinked = relinked.updateMedia(media.id(), known -> known.withFile(found.get()));
            }
        }
        return relinked;
    }

    private Optional<String> find(Media media, List<Path> candidates) {
        var name = Path.of(media.file()).getFileName().toString();
        var byName = Comparator.comparing(
                (Path path) -> !path.getFileName().toString().equalsIgnoreCase(name));
        return candidates.stream()
                .sorted(byName)
                .filter(path -> media.sha256().isEmpty()
                        ? path.getFileName().toString().equals(name)
                        : media.sha256().equals(fingerprint(path)))
                .findFirst()
                .map(folder::relative);
    }

    private static String fingerprint(Path path) {
        try {
            return Sha256.hexOf(path);
        } catch (IOException _) {
            return "unreadable";
        }
    }

    /// All files that may be recordings and that the project does not use already, in a stable order.
    private List<Path> candidates(Project project) {
        var used = project.media().stream().map(folder::resolve).collect(Collectors.toSet());
        try (var files = Files.walk(folder.root(), DEPTH)) {
            return files.filter(path -> !path.startsWith(folder.cache()) && !path.startsWith(folder.captions()))
                    .filter(path -> !path.toString().endsWith(ProjectFolder.ENDING) && Files.isRegularFile(path))
                    .filter(path -> !used.contains(path))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException _) {
            return List.of();
        }
    }
}
