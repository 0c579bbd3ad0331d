package org.cuewright.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cuewright.app.OpenProject.Access;
import org.cuewright.edit.ProjectEdit;
import org.cuewright.media.Fingerprint;
import org.cuewright.media.PictureFacts;
import org.cuewright.model.Picture;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.cuewright.progress.Progress;

/// Takes pictures into a project: copies each into its folder under an id made of its name, and saves.
///
/// Everything is probed before anything is copied. A picture that the project has already is not taken twice.
public final class AddPictures {
    private final OpenProject openProject;
    private final MediaTools tools;

    AddPictures(OpenProject openProject, MediaTools tools) {
        this.openProject = openProject;
        this.tools = tools;
    }

    /// The pictures of `files`, in their order.
    public Outcome<List<Picture>> add(Path project, List<Path> files, Progress progress) {
        return probed(files)
                .then(facts -> openProject.open(project, Access.EDIT).then(session -> {
                    try (session) {
                        return add(session, files, facts, progress);
                    }
                }));
    }

    private Outcome<List<PictureFacts>> probed(List<Path> files) {
        return tools.probing(probe -> {
            var facts = new ArrayList<PictureFacts>();
            var problems = new ArrayList<Problem>();
            for (var file : files) {
                var outcome = probe.picture(file);
                problems.addAll(outcome.problems());
                if (outcome instanceof Outcome.Done<PictureFacts>(var found, var _)) {
                    facts.add(found);
                }
            }
            return Outcome.unlessErrors(facts, problems);
        });
    }

    private static Outcome<List<Picture>> add(
            ProjectSession session, List<Path> files, List<PictureFacts> facts, Progress progress) {
        var all = new ArrayList<>(session.project().pictures());
        var added = new ArrayList<Picture>();
        var asked = new ArrayList<Picture>();
        for (int i = 0; i < files.size(); i++) {
            var part = progress.part((double) i / files.size(), (i + 1.0) / files.size());
            switch (taken(session, files.get(i), facts.get(i), all, part)) {
                case Outcome.Failed<Picture>(var reasons) -> {
                    remove(session, added);
                    return Outcome.failed(reasons);
                }
                case Outcome.Done<Picture>(var picture, var _) -> {
                    asked.add(picture);
                    if (!all.contains(picture)) {
                        all.add(picture);
                        added.add(picture);
                    }
                }
            }
        }
        session.apply(new ProjectEdit.UsePictures(added));
        var saved = session.save();
        if (saved instanceof Outcome.Failed<Path>) {
            remove(session, added);
        }
        return saved.map(_ -> asked);
    }

    /// Copies a picture to where the project has it, or is going to have it.
    private static Outcome<Picture> taken(
            ProjectSession session, Path file, PictureFacts facts, List<Picture> known, Progress progress) {
        return Fingerprint.of(file, progress).then(sha256 -> {
            var picture = known.stream()
                    .filter(each -> each.sha256().equals(sha256))
                    .findFirst()
                    .orElseGet(() -> PictureName.of(file, facts.ending(), session.folder(), known)
                            .picture(sha256, facts));
            var place = session.pictureFile(picture);
            return Files.exists(place)
                    ? Outcome.done(picture)
                    : FileCopy.copy(file, place, progress).map(_ -> picture);
        });
    }

    private static void remove(ProjectSession session, List<Picture> added) {
        for (var picture : added) {
            FileCopy.remove(session.pictureFile(picture));
        }
    }
}
