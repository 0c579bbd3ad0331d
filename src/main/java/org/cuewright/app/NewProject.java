package org.cuewright.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cuewright.caption.CaptionFormats;
import org.cuewright.caption.Captions;
import org.cuewright.model.CaptionTrack;
import org.cuewright.model.Clip;
import org.cuewright.model.CompletionRule;
import org.cuewright.model.Cues;
import org.cuewright.model.EditList;
import org.cuewright.model.Lesson;
import org.cuewright.model.LessonId;
import org.cuewright.model.Media;
import org.cuewright.model.MediaFacts;
import org.cuewright.model.MediaId;
import org.cuewright.model.Project;
import org.cuewright.model.Scene;
import org.cuewright.model.SceneId;
import org.cuewright.model.Theme;
import org.cuewright.model.TrackId;
import org.cuewright.model.Viewing;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.cuewright.progress.Progress;
import org.cuewright.store.ProjectStore;

/// Makes a project of videos: one lesson, a scene for each, one after the other; complete when 95 % was watched.
///
/// Everything is probed before anything is written; a project that cannot be made leaves nothing behind.
public final class NewProject {
    private static final double WATCHED = 0.95;

    private final ProjectStore store;
    private final OpenProject openProject;
    private final MediaTools tools;

    NewProject(ProjectStore store, OpenProject openProject, MediaTools tools) {
        this.store = store;
        this.openProject = openProject;
        this.tools = tools;
    }

    public Outcome<ProjectSession> create(NewProjectRequest request, Progress progress) {
        var folder = request.folder().toAbsolutePath().normalize();
        if (request.videos().isEmpty()) {
            return Outcome.failed(Problem.of(Code.APP_NO_VIDEO, Location.file(folder)));
        }
        if (request.captions().size() > request.videos().size()
                && request.videos().size() > 1) {
            return Outcome.failed(Problem.of(
                    Code.APP_TOO_MANY_CAPTIONS,
                    Location.file(folder),
                    request.captions().size(),
                    request.videos().size()));
        }
        if (isTaken(folder)) {
            return Outcome.failed(Problem.of(Code.STO_FOLDER_TAKEN, Location.file(folder), folder));
        }
        return probed(request.videos(), progress)
                .then(facts -> captions(request).then(tracks -> {
                    boolean isNew = !Files.exists(folder);
                    var outcome = make(folder, request, facts, tracks, progress);
                    if (outcome instanceof Outcome.Failed<ProjectSession>) {
                        leaveNothing(folder, isNew);
                    }
                    return outcome;
                }));
    }

    private Outcome<List<MediaFacts>> probed(List<Path> videos, Progress progress) {
        return tools.probing(probe -> {
            var facts = new ArrayList<MediaFacts>();
            var problems = new ArrayList<Problem>();
            for (var video : videos) {
                progress.step("Reading " + video.getFileName(), 0);
                var outcome = probe.probe(video);
                problems.addAll(outcome.problems());
                if (outcome instanceof Outcome.Done<MediaFacts>(var found, var _)) {
                    facts.add(found);
                }
            }
            return facts.size() == videos.size() ? Outcome.done(facts, problems) : Outcome.failed(problems);
        });
    }

    /// The tracks of each video. Several files for a single video are its languages; otherwise one for each in order.
    private static Outcome<List<List<CaptionTrack>>> captions(NewProjectRequest request) {
        var problems = new ArrayList<Problem>();
        var tracks = new ArrayList<List<CaptionTrack>>();
        request.videos().forEach(_ -> tracks.add(new ArrayList<>()));
        for (int i = 0; i < request.captions().size(); i++) {
            var file = request.captions().get(i);
            var place = tracks.get(request.videos().size() == 1 ? 0 : i);
            switch (read(file)) {
                case Outcome.Failed<Captions>(var reasons) -> problems.addAll(reasons);
                case Outcome.Done<Captions>(var captions, var remarks) -> {
                    problems.addAll(remarks);
                    place.add(track(file, captions, place.size()));
                }
            }
        }
        return Outcome.unlessErrors(tracks, problems);
    }

    private static Outcome<Captions> read(Path file) {
        try {
            return CaptionFormats.read(Files.readAllBytes(file), file);
        } catch (IOException _) {
            return Outcome.failed(Problem.of(Code.APP_CAPTIONS_UNREADABLE, Location.file(file), file));
        }
    }

    /// `talk.de.vtt` is German; without a language in its name a file is English.
    private static CaptionTrack track(Path file, Captions captions, int earlier) {
        var parts = file.getFileName().toString().split("\\.", -1);
        var tag = parts.length > 2 ? parts[parts.length - 2] : "en";
        var locale = Locale.forLanguageTag(tag);
        var language =
                locale.getLanguage().isEmpty() || locale.getLanguage().length() > 3 ? "en" : locale.toLanguageTag();
        var id = earlier == 0 ? language : language + "-" + (earlier + 1);
        return captions.on(new CaptionTrack(
                new TrackId(id),
                CaptionTrack.Kind.CAPTIONS,
                language,
                Locale.forLanguageTag(language).getDisplayLanguage(Locale.forLanguageTag(language)),
                List.of()));
    }

    private Outcome<ProjectSession> make(
            Path folder,
            NewProjectRequest request,
            List<MediaFacts> facts,
            List<List<CaptionTrack>> tracks,
            Progress progress) {
        var media = new ArrayList<Media>();
        var known = new KnownFiles(folder.resolve(".cache"));
        int count = request.videos().size();
        for (int i = 0; i < count; i++) {
            var id = new MediaId("m" + (i + 1));
            var video = request.videos().get(i);
            var name = "media/" + id + FileCopy.ending(video);
            var part = progress.part((double) i / count, (i + 1.0) / count);
            switch (FileCopy.copy(video, folder.resolve(name), part)) {
                case Outcome.Failed<String>(var reasons) -> {
                    return Outcome.failed(reasons);
                }
                case Outcome.Done<String>(var sha256, var _) -> {
                    known.remember(folder.resolve(name), sha256);
                    media.add(new Media(id, name, sha256, facts.get(i), tracks.get(i)));
                }
            }
        }
        var project = project(request, media);
        return store.create(folder, project).then(copy -> openProject.edit(copy, List.of()));
    }

    private static Project project(NewProjectRequest request, List<Media> media) {
        var title = request.title().orElseGet(() -> titleOf(request.videos().getFirst()));
        var scenes = IntStream.range(0, media.size())
                .mapToObj(i -> scene(
                        i,
                        media.get(i),
                        i + 1 < media.size(),
                        titleOf(request.videos().get(i))))
                .toList();
        var language = media.getFirst().captions().isEmpty()
                ? "en"
                : media.getFirst().captions().getFirst().language();
        return new Project(
                "urn:uuid:" + UUID.randomUUID(),
                title,
                "",
                "1.0.0",
                language,
                Theme.DEFAULT,
                Viewing.FREE,
                new CompletionRule(CompletionRule.Need.ALL, Optional.of(WATCHED), false, false),
                Optional.empty(),
                false,
                List.of(),
                media,
                List.of(),
                List.of(new Lesson(new LessonId("l1"), title, scenes.getFirst().id(), scenes)));
    }

    private static Scene scene(int index, Media media, boolean hasNext, String title) {
        return new Scene(
                new SceneId("s" + (index + 1)),
                title,
                new Clip(media.id(), EditList.whole(media.facts().durationMs())),
                hasNext ? Optional.of(new SceneId("s" + (index + 2))) : Optional.empty(),
                List.of(),
                Cues.NONE);
    }

    /// The file's name without its ending, underscores and hyphens made spaces.
    private static String titleOf(Path video) {
        var name = Normalizer.normalize(video.getFileName().toString(), Normalizer.Form.NFC);
        int dot = name.lastIndexOf('.');
        var stem = (dot > 0 ? name.substring(0, dot) : name)
                .replaceAll("[_-]+", " ")
                .strip();
        return stem.isEmpty() ? "Untitled" : stem;
    }

    private static boolean isTaken(Path folder) {
        if (!Files.exists(folder)) {
            return false;
        }
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (var files = Files.list(folder)) {
            return files.findAny().isPresent();
        } catch (IOException _) {
            return true;
        }
    }

    /// The folder was empty or not there before, so all that is in it is ours.
    private static void leaveNothing(Path folder, boolean isNew) {
        if (isNew) {
            Stage.remove(folder);
        } else {
            try (var files = Files.list(folder)) {
                files.toList().forEach(Stage::remove);
            } catch (IOException _) {
                // It cannot be listed, so it was not ours to write either.
            }
        }
    }
}
