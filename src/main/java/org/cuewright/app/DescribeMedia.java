package org.cuewright.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.cuewright.app.OpenProject.Access;
import org.cuewright.edit.MediaEdit;
import org.cuewright.model.Media;
import org.cuewright.model.MediaFacts;
import org.cuewright.model.MediaId;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.cuewright.progress.Progress;

/// Gives a recording of a project its described version: copies it beside the recording, and saves.
public final class DescribeMedia {
    private final OpenProject openProject;
    private final MediaTools tools;

    DescribeMedia(OpenProject openProject, MediaTools tools) {
        this.openProject = openProject;
        this.tools = tools;
    }

    /// The recording with its described version. Whether the two fit is for the rules to say.
    public Outcome<Media> describe(Path project, String recording, Path file, Progress progress) {
        return tools.probing(probe -> probe.probe(file))
                .then(facts -> openProject.open(project, Access.EDIT).then(session -> {
                    try (session) {
                        return described(session, recording, file, facts, progress);
                    }
                }));
    }

    private static Outcome<Media> described(
            ProjectSession session, String recording, Path file, MediaFacts facts, Progress progress) {
        var media = session.project().media().stream()
                .filter(each -> each.id().value().equals(recording))
                .findFirst();
        if (media.isEmpty()) {
            var ids = session.project().media().stream()
                    .map(each -> each.id().value())
                    .collect(Collectors.joining(", "));
            return Outcome.failed(Problem.of(Code.APP_NO_SUCH_RECORDING, Location.project("/media"), recording, ids));
        }
        var place = place(session, recording, FileCopy.ending(file));
        return FileCopy.copy(file, place, progress).then(sha256 -> {
            var id = new MediaId(recording);
            var described = new Media.Described("media/" + place.getFileName(), sha256, facts);
            session.apply(new MediaEdit.Describe(id, described));
            var saved = session.save();
            if (saved instanceof Outcome.Failed<Path>) {
                FileCopy.remove(place);
            }
            return saved.map(_ -> session.project().media(id).orElseThrow());
        });
    }

    /// Beside the recordings, under a name that nothing has yet.
    private static Path place(ProjectSession session, String recording, String ending) {
        var folder = session.folder().resolve("media");
        var place = folder.resolve(recording + "-described" + ending);
        for (int number = 2; Files.exists(place); number++) {
            place = folder.resolve(recording + "-described-" + number + ending);
        }
        return place;
    }
}
