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
import java.util.stream.Collectors;
import org.cuewright.course.Course;
import org.cuewright.course.CourseMedia;
import org.cuewright.media.MediaRecipe;
import org.cuewright.media.Reason;
import org.cuewright.media.Suitability;
import org.cuewright.model.EditList;
import org.cuewright.model.Media;
import org.cuewright.model.MediaFacts;
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
            steps.put(media.src(), progress -> prepare(media, media.height(), false, session, progress));
            for (var other : media.renditions()) {
                steps.put(
                        other.src(), progress -> prepare(media, other.height(), other.described(), session, progress));
            }
        }
        for (var shown : course.pictures()) {
            var picture = session.project().picture(shown.source()).orElseThrow();
            steps.put(
                    shown.src(),
                    progress -> unchanged(session.pictureFile(picture), picture.sha256(), session, progress));
        }
        return steps;
    }

    /// What a file is made from: a recording of the project, or its described version.
    private record Origin(Path file, String sha256, MediaFacts facts) {
        static Origin of(Media media, boolean described, ProjectSession session) {
            return media.described()
                    .filter(_ -> described)
                    .map(spoken -> new Origin(session.describedFile(spoken), spoken.sha256(), spoken.facts()))
                    .orElseGet(() -> new Origin(session.mediaFile(media), media.sha256(), media.facts()));
        }

        boolean isTallerThan(int height) {
            return facts.video().filter(video -> video.shownHeight() > height).isPresent();
        }
    }

    private Outcome<Path> prepare(
            CourseMedia wanted, int height, boolean described, ProjectSession session, Progress progress) {
        var media = session.project().media(wanted.source()).orElseThrow();
        var origin = Origin.of(media, described, session);
        var keep = wanted.cut().orElse(EditList.whole(origin.facts().durationMs()));
        return unchanged(origin.file(), origin.sha256(), session, progress)
                .then(_ -> origin.isTallerThan(height)
                        ? rendered(
                                origin,
                                MediaRecipe.of(origin.facts(), keep).at(height),
                                session,
                                progress.named("Making " + height + "p of "
                                        + origin.file().getFileName()))
                        : suited(origin, keep, session, progress));
    }

    /// The recording itself, or what must be made of it so that every browser plays it.
    private Outcome<Path> suited(Origin origin, EditList keep, ProjectSession session, Progress progress) {
        var recipe = MediaRecipe.of(origin.facts(), keep);
        var step = progress.named("Converting " + origin.file().getFileName());
        return switch (Suitability.of(origin.facts(), keep)) {
            case Suitability.AsIs _ -> Outcome.done(origin.file());
            case Suitability.Remux _ -> rendered(origin, recipe, session, step);
            case Suitability.Convert(var reasons) ->
                rendered(origin, recipe, session, step).after(List.of(remark(origin.file(), reasons)));
        };
    }

    private static Problem remark(Path file, List<Reason> reasons) {
        return Problem.of(
                Code.APP_MEDIA_CONVERTED,
                Location.file(file),
                file.getFileName(),
                reasons.stream().map(Reason::words).collect(Collectors.joining("; ")));
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

    private Outcome<Path> rendered(Origin origin, MediaRecipe recipe, ProjectSession session, Progress progress) {
        return folder(session).then(folder -> {
            var target = folder.resolve(recipe.hash(origin.sha256()) + ".mp4");
            return Files.isRegularFile(target)
                    ? Outcome.done(target)
                    : tools.converting(converter -> converter.convert(origin.file(), recipe, target, progress));
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
