package org.cuewright.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cuewright.model.Standard;
import org.cuewright.preview.PreviewOptions;
import org.cuewright.preview.PreviewServer;
import org.cuewright.problem.Code;
import org.cuewright.problem.DiskReason;
import org.cuewright.problem.Location;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.cuewright.progress.Progress;

/// Plays a project or a package in the browser, against a strict stand-in for the LMS.
public final class PreviewCourse {
    private final OpenProject openProject;
    private final ExportCourse exportCourse;

    PreviewCourse(OpenProject openProject, ExportCourse exportCourse) {
        this.openProject = openProject;
        this.exportCourse = exportCourse;
    }

    /// A preview that runs until it is closed; what was exported for it goes with it.
    public record Running(PreviewServer server, Optional<Path> stage) implements AutoCloseable {
        /// Where to go with a browser.
        public URI address() {
            return server.address();
        }

        /// Where the record stands, as JSON.
        public URI recordAddress() {
            return server.address().resolve("record");
        }

        @Override
        public void close() {
            server.close();
            stage.ifPresent(Stage::remove);
        }
    }

    /// Where to listen: port 0 is any free one, and `token`, the first part of every path, is made up unless it is
    /// given.
    public record Place(int port, Optional<String> token) {
        public static final Place ANY = new Place(0, Optional.empty());
    }

    /// A zip is played as what it is, a project is exported as `standard` first.
    public Outcome<Running> preview(Path what, Standard standard, Place place, Progress progress) {
        if (what.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".zip")) {
            return start(what, place, Optional.empty());
        }
        return openProject.open(what, OpenProject.Access.READ).then(session -> {
            try (session) {
                return preview(session, standard, place, progress);
            }
        });
    }

    /// Plays the present version of an open project, saved or not.
    public Outcome<Running> preview(ProjectSession session, Standard standard, Place place, Progress progress) {
        Path stage;
        try {
            stage = Files.createTempDirectory("cuewright-preview-");
        } catch (IOException e) {
            return Outcome.failed(Problem.of(
                    Code.APP_OUT_UNWRITABLE, Location.file(Path.of("")), "the temporary folder", DiskReason.of(e)));
        }
        var request = new ExportRequest(Set.of(standard), stage, ExportOptions.DEFAULT);
        var outcome = exportCourse
                .export(session, request, progress)
                .then((List<Path> packages) -> start(packages.getFirst(), place, Optional.of(stage)));
        if (outcome instanceof Outcome.Failed<Running>) {
            Stage.remove(stage);
        }
        return outcome;
    }

    private static Outcome<Running> start(Path zip, Place place, Optional<Path> stage) {
        var options = PreviewOptions.of(zip);
        var token = place.token().orElse(options.token());
        return PreviewServer.start(options.at(place.port(), token)).map(server -> new Running(server, stage));
    }
}
