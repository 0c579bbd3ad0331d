package org.cuewright.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /// A file of the project, where the project names it, and how it is named anew.
    private record Named(String pointer, String file, String sha256, BiFunction<Project, String, Project> anew) {}

    Project relink(Project project) {
        var named = project.media().stream().flatMap(MediaSearch::named).toList();
        var missing = named.stream()
                .filter(each -> !Files.isRegularFile(folder.root().resolve(each.file)))
                .toList();
        if (missing.isEmpty()) {
            return project;
        }
        var candidates = candidates(named);
        var relinked = project;
        for (var each : missing) {
            var where = Location.project(each.pointer);
            var found = find(each, candidates);
            if (found.isEmpty()) {
                problems.add(Problem.of(Code.STO_MEDIA_MISSING, where, each.file));
            } else {
                problems.add(Problem.of(Code.STO_MEDIA_FOUND, where, each.file, found.get()));
                relinked = each.anew.apply(relinked, found.get());
            }
        }
        return relinked;
    }

    /// A recording and its described version.
    private static Stream<Named> named(Media media) {
        var itself = new Named(
                "/media/" + media.id() + "/file",
                media.file(),
                media.sha256(),
                (project, file) -> project.updateMedia(media.id(), known -> known.withFile(file)));
        return Stream.concat(
                Stream.of(itself),
                media.described().stream()
                        .map(described -> new Named(
                                "/media/" + media.id() + "/described/file",
                                described.file(),
                                described.sha256(),
                                (project, file) -> project.updateMedia(
                                        media.id(), known -> known.withDescribed(described.withFile(file))))));
    }

    private Optional<String> find(Named wanted, List<Path> candidates) {
        var name = Path.of(wanted.file).getFileName().toString();
        var byName = Comparator.comparing(
                (Path path) -> !path.getFileName().toString().equalsIgnoreCase(name));
        return candidates.stream()
                .sorted(byName)
                .filter(path -> wanted.sha256.isEmpty()
                        ? path.getFileName().toString().equals(name)
                        : wanted.sha256.equals(fingerprint(path)))
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
    private List<Path> candidates(List<Named> named) {
        var used = named.stream().map(each -> folder.root().resolve(each.file)).collect(Collectors.toSet());
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
