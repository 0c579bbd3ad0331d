package org.cuewright.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cuewright.model.CaptionTrack;
import org.cuewright.model.Chapter;
import org.cuewright.model.ChapterId;
import org.cuewright.model.Clip;
import org.cuewright.model.CompletionRule;
import org.cuewright.model.Cue;
import org.cuewright.model.CueId;
import org.cuewright.model.Cues;
import org.cuewright.model.EditList;
import org.cuewright.model.Lesson;
import org.cuewright.model.LessonId;
import org.cuewright.model.Media;
import org.cuewright.model.MediaFacts;
import org.cuewright.model.MediaId;
import org.cuewright.model.Picture;
import org.cuewright.model.PictureId;
import org.cuewright.model.Project;
import org.cuewright.model.Retakes;
import org.cuewright.model.Scene;
import org.cuewright.model.SceneId;
import org.cuewright.model.Theme;
import org.cuewright.model.TimeRange;
import org.cuewright.model.TrackId;
import org.cuewright.model.Viewing;
import org.cuewright.problem.Code;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import tools.jackson.databind.node.ObjectNode;

/// The tree of the current format to a project. Caption tracks come without captions, which lie in files of their own.
final class ProjectReader {
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> sceneIds = new HashSet<>();
    private final Set<String> cueIds = new HashSet<>();
    private final Set<String> variableIds = new HashSet<>();

    private ProjectReader() {}

    static Outcome<Project> read(ObjectNode tree) {
        var reader = new ProjectReader();
        var project = reader.project(new Fields(tree, "", reader.problems));
        return Outcome.unlessErrors(project, reader.problems);
    }

    private Project project(Fields fields) {
        return new Project(
                fields.text("id"),
                fields.text("title"),
                fields.textOr("description", ""),
                fields.text("version"),
                fields.text("language"),
                fields.optionalObject("theme").map(ProjectReader::theme).orElse(Theme.DEFAULT),
                fields.optionalObject("viewing").map(ProjectReader::viewing).orElse(Viewing.FREE),
                completion(fields.object("completion")),
                fields.optionalNumber("passMark"),
                fields.flagOr("sealed", false),
                fields.has("renditions") ? fields.wholes("renditions") : List.of(),
                fields.items("media").stream().map(this::media).toList(),
                fields.itemsOrNone("pictures").stream()
                        .map(ProjectReader::picture)
                        .toList(),
                fields.items("lessons").stream().map(this::lesson).toList());
    }

    private static Theme theme(Fields fields) {
        return new Theme(fields.text("accent"), fields.name("appearance", Theme.Appearance.class));
    }

    private static Viewing viewing(Fields fields) {
        return new Viewing(fields.name("seeking", Viewing.Seeking.class), fields.flagOr("revisit", true));
    }

    private static CompletionRule completion(Fields fields) {
        return new CompletionRule(
                fields.name("need", CompletionRule.Need.class),
                fields.optionalNumber("watched"),
                fields.flagOr("answered", false),
                fields.flagOr("passed", false),
                fields.flagOr("ended", false),
                fields.optionalObject("retakes").map(ProjectReader::retakes));
    }

    private static Retakes retakes(Fields fields) {
        return new Retakes(
                fields.has("most") ? Optional.of(fields.whole("most", 1)) : Optional.empty(),
                fields.name("keep", Retakes.Keep.class));
    }

    private Media media(Fields fields) {
        return new Media(
                fields.id("id", MediaId::new),
                file(fields),
                fields.textOr("sha256", ""),
                facts(fields.object("facts")),
                fields.optionalObject("described").map(ProjectReader::described),
                fields.itemsOrNone("captions").stream().map(this::track).toList());
    }

    private static Media.Described described(Fields fields) {
        return new Media.Described(file(fields), fields.textOr("sha256", ""), facts(fields.object("facts")));
    }

    private static Picture picture(Fields fields) {
        return new Picture(
                fields.id("id", PictureId::new),
                file(fields),
                fields.text("sha256"),
                fields.whole("width", 1),
                fields.whole("height", 1));
    }

    private static String file(Fields fields) {
        var file = fields.text("file");
        if (!ProjectFolder.isInside(file)) {
            fields.problem(Code.STO_MEDIA_OUTSIDE, fields.at("file"), file);
        }
        return file;
    }

    private static MediaFacts facts(Fields fields) {
        return new MediaFacts(
                fields.text("container"),
                fields.time("durationMs"),
                fields.flag("fastStart"),
                fields.optionalObject("video").map(ProjectReader::video),
                fields.optionalObject("audio").map(ProjectReader::audio));
    }

    private static MediaFacts.Video video(Fields fields) {
        return new MediaFacts.Video(
                fields.text("codec"),
                fields.text("profile"),
                fields.text("pixelFormat"),
                fields.whole("width"),
                fields.whole("height"),
                fields.number("frameRate"),
                fields.wholeOr("rotation", 0));
    }

    private static MediaFacts.Audio audio(Fields fields) {
        return new MediaFacts.Audio(fields.text("codec"), fields.whole("channels"), fields.whole("sampleRate"));
    }

    private CaptionTrack track(Fields fields) {
        return new CaptionTrack(
                fields.id("id", TrackId::new),
                fields.name("kind", CaptionTrack.Kind.class),
                fields.text("language"),
                fields.text("label"),
                List.of());
    }

    private Lesson lesson(Fields fields) {
        return new Lesson(
                fields.id("id", LessonId::new),
                fields.text("title"),
                fields.id("start", SceneId::new),
                fields.has("variables")
                        ? fields.items("variables", variableIds).stream()
                                .map(PathReader::variable)
                                .toList()
                        : List.of(),
                fields.items("scenes", sceneIds).stream().map(this::scene).toList());
    }

    private Scene scene(Fields fields) {
        var chapters = fields.itemsOrNone("chapters").stream().map(ProjectReader::chapter);
        var cues = fields.has("cues") ? fields.items("cues", cueIds) : List.<Fields>of();
        return new Scene(
                fields.id("id", SceneId::new),
                fields.text("title"),
                clip(fields.object("clip")),
                fields.itemsOrNone("ways").stream().map(PathReader::way).toList(),
                fields.optionalId("next", SceneId::new),
                chapters.toList(),
                new Cues(cues.stream().map(this::cue).toList()));
    }

    private static Clip clip(Fields fields) {
        int before = fields.problemsSoFar();
        var ranges = fields.items("keep").stream().map(Fields::range).toList();
        var keep = keep(ranges);
        if (keep.isEmpty() && fields.problemsSoFar() == before) {
            fields.problem(Code.STO_BAD_KEEP, fields.at("keep"));
        }
        return new Clip(fields.id("media", MediaId::new), keep.orElse(EditList.whole(1)));
    }

    private static Optional<EditList> keep(List<TimeRange> ranges) {
        boolean ordered = !ranges.isEmpty();
        for (int i = 0; i < ranges.size(); i++) {
            ordered &= !ranges.get(i).isEmpty()
                    && (i == 0 || ranges.get(i - 1).endMs() < ranges.get(i).startMs());
        }
        return ordered ? Optional.of(new EditList(ranges)) : Optional.empty();
    }

    private static Chapter chapter(Fields fields) {
        return new Chapter(fields.id("id", ChapterId::new), fields.time("at"), fields.text("title"));
    }

    private Cue cue(Fields fields) {
        return new Cue(
                fields.id("id", CueId::new),
                fields.range(),
                InteractionReader.read(fields.object("interaction"), cueIds));
    }
}
