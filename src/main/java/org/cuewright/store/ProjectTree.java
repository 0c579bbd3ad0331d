package org.cuewright.store;

import java.util.List;
import java.util.function.Function;
import org.cuewright.model.CaptionTrack;
import org.cuewright.model.Chapter;
import org.cuewright.model.Clip;
import org.cuewright.model.CompletionRule;
import org.cuewright.model.Cue;
import org.cuewright.model.Lesson;
import org.cuewright.model.Media;
import org.cuewright.model.MediaFacts;
import org.cuewright.model.Picture;
import org.cuewright.model.Project;
import org.cuewright.model.Scene;
import org.cuewright.model.Viewing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;

/// A project to the tree of the current format, keys in the order of the format's description.
final class ProjectTree {
    private ProjectTree() {}

    static ObjectNode of(Project project) {
        var node = Json.object()
                .put(Migrations.FORMAT, Migrations.RELEASED.current())
                .put("id", project.id())
                .put("title", project.title())
                .put("description", project.description())
                .put("version", project.version())
                .put("language", project.language());
        node.putObject("theme")
                .put("accent", project.theme().accent())
                .put("appearance", Fields.nameOf(project.theme().appearance()));
        if (!project.viewing().equals(Viewing.FREE)) {
            node.putObject("viewing")
                    .put("seeking", Fields.nameOf(project.viewing().seeking()))
                    .put("revisit", project.viewing().revisit());
        }
        node.set("completion", completion(project.completion()));
        project.passMark().ifPresent(mark -> node.put("passMark", Json.plain(mark)));
        if (project.sealed()) {
            node.put("sealed", true);
        }
        if (!project.renditions().isEmpty()) {
            node.set("renditions", list(project.renditions(), IntNode::valueOf));
        }
        node.set("media", list(project.media(), ProjectTree::media));
        if (!project.pictures().isEmpty()) {
            node.set("pictures", list(project.pictures(), ProjectTree::picture));
        }
        node.set("lessons", list(project.lessons(), ProjectTree::lesson));
        return node;
    }

    static <T> ArrayNode list(List<T> items, Function<T, JsonNode> item) {
        var array = Json.object().putArray("items");
        items.forEach(each -> array.add(item.apply(each)));
        return array;
    }

    private static ObjectNode completion(CompletionRule rule) {
        var node = Json.object().put("need", Fields.nameOf(rule.need()));
        rule.watched().ifPresent(share -> node.put("watched", Json.plain(share)));
        node.put("answered", rule.answered()).put("passed", rule.passed());
        if (rule.ended()) {
            node.put("ended", true);
        }
        rule.retakes().ifPresent(retakes -> {
            var again = node.putObject("retakes");
            retakes.most().ifPresent(most -> again.put("most", most));
            again.put("keep", Fields.nameOf(retakes.keep()));
        });
        return node;
    }

    private static ObjectNode media(Media media) {
        var node = Json.object()
                .put("id", media.id().value())
                .put("file", media.file())
                .put("sha256", media.sha256());
        node.set("facts", facts(media.facts()));
        media.described().ifPresent(described -> node.set("described", described(described)));
        node.set("captions", list(media.captions(), ProjectTree::track));
        return node;
    }

    private static ObjectNode described(Media.Described described) {
        var node = Json.object().put("file", described.file()).put("sha256", described.sha256());
        node.set("facts", facts(described.facts()));
        return node;
    }

    private static ObjectNode picture(Picture picture) {
        return Json.object()
                .put("id", picture.id().value())
                .put("file", picture.file())
                .put("sha256", picture.sha256())
                .put("width", picture.width())
                .put("height", picture.height());
    }

    private static ObjectNode facts(MediaFacts facts) {
        var node = Json.object()
                .put("container", facts.container())
                .put("durationMs", facts.durationMs())
                .put("fastStart", facts.fastStart());
        facts.video()
                .ifPresent(video -> node.putObject("video")
                        .put("codec", video.codec())
                        .put("profile", video.profile())
                        .put("pixelFormat", video.pixelFormat())
                        .put("width", video.width())
                        .put("height", video.height())
                        .put("frameRate", Json.plain(video.frameRate()))
                        .put("rotation", video.rotation()));
        facts.audio()
                .ifPresent(audio -> node.putObject("audio")
                        .put("codec", audio.codec())
                        .put("channels", audio.channels())
                        .put("sampleRate", audio.sampleRate()));
        return node;
    }

    private static ObjectNode track(CaptionTrack track) {
        return Json.object()
                .put("id", track.id().value())
                .put("kind", Fields.nameOf(track.kind()))
                .put("language", track.language())
                .put("label", track.label());
    }

    private static ObjectNode lesson(Lesson lesson) {
        var node = Json.object()
                .put("id", lesson.id().value())
                .put("title", lesson.title())
                .put("start", lesson.start().value());
        if (!lesson.variables().isEmpty()) {
            node.set("variables", list(lesson.variables(), PathTree::of));
        }
        node.set("scenes", list(lesson.scenes(), ProjectTree::scene));
        return node;
    }

    private static ObjectNode scene(Scene scene) {
        var node = Json.object().put("id", scene.id().value()).put("title", scene.title());
        node.set("clip", clip(scene.clip()));
        if (!scene.ways().isEmpty()) {
            node.set("ways", list(scene.ways(), PathTree::of));
        }
        scene.next().ifPresent(next -> node.put("next", next.value()));
        node.set("chapters", list(scene.chapters(), ProjectTree::chapter));
        node.set("cues", list(scene.cues().list(), ProjectTree::cue));
        return node;
    }

    private static ObjectNode clip(Clip clip) {
        var node = Json.object().put("media", clip.media().value());
        node.set(
                "keep",
                list(
                        clip.keep().kept(),
                        range -> Json.object().put("from", range.startMs()).put("to", range.endMs())));
        return node;
    }

    private static ObjectNode chapter(Chapter chapter) {
        return Json.object()
                .put("id", chapter.id().value())
                .put("at", chapter.atMs())
                .put("title", chapter.title());
    }

    private static ObjectNode cue(Cue cue) {
        var node = Json.object()
                .put("id", cue.id().value())
                .put("from", cue.span().startMs())
                .put("to", cue.span().endMs());
        node.set("interaction", InteractionTree.of(cue.interaction()));
        return node;
    }
}
