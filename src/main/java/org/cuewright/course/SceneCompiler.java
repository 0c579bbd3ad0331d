package org.cuewright.course;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cuewright.model.CaptionTrack;
import org.cuewright.model.Cue;
import org.cuewright.model.CueId;
import org.cuewright.model.EditList;
import org.cuewright.model.Interaction;
import org.cuewright.model.Project;
import org.cuewright.model.Question;
import org.cuewright.model.Scene;
import org.cuewright.model.SceneGraph;
import org.cuewright.model.SceneId;

/// Compiles a scene: everything in source time is projected through its edit list, what was cut away is left out.
record SceneCompiler(Project project, PathCompiler paths) {
    CourseScene compile(Scene scene, CourseMedia shown) {
        var keep = scene.clip().keep();
        var source = project.media(scene.clip().media()).orElseThrow();
        boolean branches = SceneGraph.branchOf(scene).isPresent();
        return new CourseScene(
                scene.id().value(),
                scene.title(),
                shown.id(),
                shown.durationMs(),
                branches ? List.of() : scene.ways().stream().map(paths::way).toList(),
                branches ? null : scene.next().map(SceneId::value).orElse(null),
                scene.chapters().stream()
                        .flatMap(chapter -> chapter(keep, chapter))
                        .toList(),
                SceneGraph.metCuesOf(scene).stream()
                        .flatMap(cue -> cue(keep, cue))
                        .toList(),
                source.captions().stream()
                        .filter(track -> !track.captions().isEmpty())
                        .map(track -> track(keep, track))
                        .toList());
    }

    private static Stream<CourseScene.CourseChapter> chapter(EditList keep, org.cuewright.model.Chapter chapter) {
        return keep.project(chapter.atMs()).stream()
                .mapToObj(at -> new CourseScene.CourseChapter(chapter.id().value(), at, chapter.title()));
    }

    private Stream<CourseScene.CourseCue> cue(EditList keep, Cue cue) {
        var at = keep.project(cue.span().startMs());
        if (at.isEmpty()) {
            return Stream.of();
        }
        long from = at.getAsLong();
        long to = Math.max(
                from, keep.project(cue.span()).map(span -> span.endMs()).orElse(from));
        return switch (cue.interaction()) {
            case Interaction.Note note -> Stream.of(cue(cue.id(), from, to, note(note)));
            case Interaction.Branch branch -> Stream.of(cue(cue.id(), from, to, branch(branch)));
            case Question question ->
                Stream.of(cue(cue.id(), from, to, new QuestionCompiler(project, keep, paths).compile(question)));
            case Interaction.Pool pool -> {
                var drawn = new CourseScene.CoursePool(cue.id().value(), pool.draw());
                yield pool.questions().stream()
                        .map(each -> new CourseScene.CourseCue(
                                each.id().value(),
                                from,
                                to,
                                new QuestionCompiler(project, keep, paths).compile(each.question()),
                                drawn));
            }
        };
    }

    private static CourseScene.CourseCue cue(CueId id, long from, long to, CourseInteraction interaction) {
        return new CourseScene.CourseCue(id.value(), from, to, interaction, null);
    }

    private static CourseScene.CourseTrack track(EditList keep, CaptionTrack track) {
        return new CourseScene.CourseTrack(
                track.id().value(),
                track.kind().name().toLowerCase(Locale.ROOT),
                track.language(),
                track.label(),
                track.captions().stream()
                        .flatMap(caption -> keep
                                .project(caption.span())
                                .map(span -> new CourseScene.CourseCaption(
                                        span.startMs(), span.endMs(), caption.text(), caption.settings()))
                                .stream())
                        .toList());
    }

    private CourseInteraction note(Interaction.Note note) {
        var texts = new Markdown(project);
        return new CourseInteraction.Note(note.title(), texts.read("text", note.text()), texts.formatted());
    }

    private CourseInteraction branch(Interaction.Branch branch) {
        var texts = new Markdown(project);
        return new CourseInteraction.Branch(
                branch.title(),
                texts.read("prompt", branch.prompt()),
                branch.options().stream()
                        .map(option -> new CourseInteraction.BranchOption(
                                option.id().value(),
                                option.text(),
                                option.to().value(),
                                option.points(),
                                paths.when(option.when()),
                                paths.changes(option.changes())))
                        .toList(),
                texts.formatted());
    }
}
