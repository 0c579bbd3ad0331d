package org.cuewright.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cuewright.course.Course;
import org.cuewright.course.CourseMedia;
import org.cuewright.media.MediaRecipe;
import org.cuewright.media.Suitability;
import org.cuewright.model.EditList;
import org.cuewright.model.Media;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.cuewright.progress.Progress;

/// Finds or makes the file of each media and picture of a course: that of the project where every browser plays it,
/// otherwise one rendered from it, kept in the project's cache under the hash of recording and recipe.
final class PrepareMedia {
    private final MediaTools tools;

    PrepareMedia(MediaTools tools) {
        this.tools = tools;
    }

    /// The file of each, by entry name.
    Outcome<Map<String, Path>> prepare(Course course, ProjectSession session, Progress progress) {
        var files = new HashMap<String, Path>();
        var problems = new ArrayList<Problem>();
        var steps = steps(course, session);
        int done = 0;
        for (var step : steps.entrySet()) {
            var part = progress.part((double) done / steps.size(), (done + 1.0) / steps.size());
            done++;
            switch (step.getValue().apply(part)) {
                case Outcome.Done<Path>(var file, var remarks) -> {
                    files.put(step.getKey(), file);
                    problems.addAll(remarks);
                }
                case Outcome.Failed<Path>(var reasons) -> problems.addAll(reasons);
            }
            if (progress.cancelled()) {
                break;
            }
        }
        return files.size() == steps.size() ? Outcome.done(files, problems) : Outcome.failed(problems);
    }

    /// How each file is come by, by entry name.
    private Map<String, Function<Progress, Outcome<Path>>> steps(Course course, ProjectSession session) {
        var steps = new LinkedHashMap<String, Function<Progress, Outcome<Path>>>();
        for (var media : course.media()) {
            steps.put(media.src(), progress -> prepare(media, session, progress));
        }
        for (var shown : course.pictures()) {
            var picture = session.project().picture(shown.source()).orElseThrow();
            steps.put(
                    shown.src(),
                    progress -> unchanged(session.pictureFile(picture), picture.sha256(), session, progress));
        }
        return steps;
    }

    private Outcome<Path> prepare(CourseMedia wanted, ProjectSession session, Progress progress) {
        var media = session.project().media(wanted.source()).orElseThrow();
        var source = session.mediaFile(media);
        return unchanged(source, media.sha256(), session, progress).then(file -> {
            var keep = wanted.cut().orElse(EditList.whole(media.facts().durationMs()));
            return switch (Suitability.of(media.facts(), keep)) {
                case Suitability.AsIs _ -> Outcome.done(file);
                case Suitability.Remux _ -> rendered(media, file, keep, List.of(), session, progress);
                case Suitability.Convert(var reasons) ->
                    rendered(
                            media,
                            file,
                            keep,
                            List.of(Problem.of(
                                    Code.APP_MEDIA_CONVERTED,
                                    Location.file(file),
                                    file.getFileName(),
                                    String.join(
                                            "; ",
                                            reasons.stream()
                                                    .map(reason -> reason.words())
                                                    .toList()))),
                            session,
                            progress);
            };
        });
    }

    /// The record names the content by its hash, so a file that changed behind the project's back is refused.
    private static Outcome<Path> unchanged(Path source, String sha256, ProjectSession session, Progress progress) {
        if (!Files.isRegularFile(source)) {
            return Outcome.failed(Problem.of(Code.MED_FILE_MISSING, Location.file(source), source));
        }
        return new KnownFiles(session.cache())
                .fingerprint(source, progress.named("Checking " + source.getFileName()))
                .then(hex -> hex.equals(sha256)
                        ? Outcome.done(source)
                        : Outcome.failed(
                                Problem.of(Code.APP_MEDIA_CHANGED, Location.file(source), source.getFileName())));
    }

    private Outcome<Path> rendered(
            Media media, Path source, EditList keep, List<Problem> remarks, ProjectSession session, Progress progress) {
        var recipe = MediaRecipe.of(media.facts(), keep);
        return folder(session).then(folder -> {
            var target = folder.resolve(recipe.hash(media.sha256()) + ".mp4");
            if (Files.isRegularFile(target)) {
                return Outcome.done(target, remarks);
            }
            var step = progress.named("Converting " + source.getFileName());
            return tools.converting(converter -> converter.convert(source, recipe, target, step))
                    .after(remarks);
        });
    }

    /// The project's own cache, or the user's where the project cannot be written to.
    private Outcome<Path> folder(ProjectSession session) {
        var own = session.cache().resolve("media");
        try {
            return Outcome.done(Files.createDirectories(own));
        } catch (IOException _) {
            var users = tools.userCache().resolve("media");
            try {
                return Outcome.done(Files.createDirectories(users));
            } catch (IOException e) {
                return Outcome.failed(Problem.of(Code.APP_CACHE_UNWRITABLE, Location.file(users), users));
            }
        }
    }
}
