package org.cuewright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cuewright.digest.Sha256;
import org.cuewright.model.Project;
import org.cuewright.problem.Code;
import org.cuewright.problem.DiskReason;
import org.cuewright.problem.Location;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;

/// Opens, creates and saves projects.
public final class ProjectStore {
    /// Opens a project by its file or its folder. Missing recordings are looked for in the folder; the working copy is
    /// then changed already, and saving keeps the new places.
    public Outcome<WorkingCopy> open(Path fileOrFolder) {
        return locate(fileOrFolder.toAbsolutePath().normalize()).then(ProjectStore::read);
    }

    /// Writes a new project into `folder`, which is made when it is not there and must not hold a project yet.
    public Outcome<WorkingCopy> create(Path folder, Project project) {
        var home = new ProjectFolder(folder, ProjectNames.of(project.title()));
        try {
            if (Files.exists(home.root())
                    && (!Files.isDirectory(home.root())
                            || !projectsIn(home.root()).isEmpty())) {
                return Outcome.failed(Problem.of(Code.STO_FOLDER_TAKEN, Location.file(home.root()), home.root()));
            }
            Files.createDirectories(home.media());
        } catch (IOException e) {
            return Outcome.failed(DiskReason.problem(Code.STO_NOT_SAVED, home.root(), e));
        }
        var nothing = new Saved(StoredProject.of(project), Optional.empty(), Map.of());
        return save(new WorkingCopy(project, home, nothing));
    }

    /// Writes what has changed. Refused when another program has changed the same files since.
    public Outcome<WorkingCopy> save(WorkingCopy copy) {
        return new Save(copy, false).run();
    }

    /// As [#save], but the author has decided that this version is the one to keep.
    public Outcome<WorkingCopy> saveOver(WorkingCopy copy) {
        return new Save(copy, true).run();
    }

    private static Outcome<ProjectFolder> locate(Path place) {
        if (Files.isRegularFile(place) && place.toString().endsWith(ProjectFolder.ENDING)) {
            return Outcome.done(folderOf(place));
        }
        try {
            var projects = Files.isDirectory(place) ? projectsIn(place) : List.<Path>of();
            return switch (projects.size()) {
                case 0 -> Outcome.failed(Problem.of(Code.STO_NOT_A_PROJECT, Location.file(place), place));
                case 1 -> Outcome.done(folderOf(projects.getFirst()));
                default ->
                    Outcome.failed(Problem.of(
                            Code.STO_SEVERAL_PROJECTS,
                            Location.file(place),
                            projects.stream()
                                    .map(path -> path.getFileName().toString())
                                    .collect(Collectors.joining(", "))));
            };
        } catch (IOException e) {
            return Outcome.failed(DiskReason.problem(Code.STO_UNREADABLE, place, e));
        }
    }

    private static ProjectFolder folderOf(Path file) {
        var name = file.getFileName().toString();
        var root = file.resolveSibling("").normalize();
        return new ProjectFolder(root, name.substring(0, name.length() - ProjectFolder.ENDING.length()));
    }

    private static List<Path> projectsIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(path -> path.toString().endsWith(ProjectFolder.ENDING) && Files.isRegularFile(path))
                    .sorted()
                    .toList();
        }
    }

    private static Outcome<WorkingCopy> read(ProjectFolder folder) {
        try {
            var bytes = Files.readAllBytes(folder.file());
            return ProjectJson.read(bytes, folder.file())
                    .then(stored -> withFiles(folder, stored, Sha256.hexOf(bytes)));
        } catch (IOException e) {
            return Outcome.failed(DiskReason.problem(Code.STO_UNREADABLE, folder.file(), e));
        }
    }

    private static Outcome<WorkingCopy> withFiles(ProjectFolder folder, StoredProject stored, String fingerprint) {
        var captions = new CaptionFiles(folder);
        var project = captions.load(stored.project());
        var search = new MediaSearch(folder);
        var relinked = search.relink(project);
        var problems = new ArrayList<>(captions.problems());
        problems.addAll(search.problems());
        problems.addAll(PictureFiles.problems(folder, project.pictures()));
        var saved = new Saved(stored.with(project), Optional.of(fingerprint), captions.files());
        return Outcome.done(new WorkingCopy(relinked, folder, saved), problems);
    }
}
