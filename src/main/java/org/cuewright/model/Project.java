package org.cuewright.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// An author's course. `id` is an absolute IRI that never changes; `version` is the author's own number for the
/// edition; `language` is the learner's, a BCP-47 tag; `passMark` is a scaled score 0..1, absent when nothing is
/// graded; packages of a `sealed` course cannot be read as plain text; `renditions` are the heights, in lines, that
/// every
/// recording is offered in below its own.
public record Project(
        String id,
        String title,
        String description,
        String version,
        String language,
        Theme theme,
        Viewing viewing,
        CompletionRule completion,
        Optional<Double> passMark,
        boolean sealed,
        List<Integer> renditions,
        List<Media> media,
        List<Picture> pictures,
        List<Lesson> lessons) {
    public Project {
        renditions = List.copyOf(renditions);
        media = List.copyOf(media);
        pictures = List.copyOf(pictures);
        lessons = List.copyOf(lessons);
        Unique.check("media", media, Media::id);
        Unique.check("picture", pictures, Picture::id);
        Unique.check("lesson", lessons, Lesson::id);
        var scenes =
                lessons.stream().flatMap(lesson -> lesson.scenes().stream()).toList();
        Unique.check("scene", scenes, Scene::id);
        Unique.check(
                "variable",
                lessons.stream().flatMap(lesson -> lesson.variables().stream()).toList(),
                Variable::id);
        var cues = scenes.stream().flatMap(scene -> scene.cues().stream());
        Unique.check("cue", cues.flatMap(Cue::ids).toList(), each -> each);
    }

    public Optional<Media> media(MediaId id) {
        return media.stream().filter(medium -> medium.id().equals(id)).findFirst();
    }

    public Optional<Picture> picture(PictureId id) {
        return pictures.stream().filter(picture -> picture.id().equals(id)).findFirst();
    }

    /// The picture that texts name by `file`.
    public Optional<Picture> pictureAt(String file) {
        return pictures.stream().filter(picture -> picture.file().equals(file)).findFirst();
    }

    public Optional<Lesson> lesson(LessonId id) {
        return lessons.stream().filter(lesson -> lesson.id().equals(id)).findFirst();
    }

    public List<Scene> scenes() {
        return lessons.stream().flatMap(lesson -> lesson.scenes().stream()).toList();
    }

    public Project withTitle(String title) {
        return with(parts -> parts.title = title);
    }

    public Project withDescription(String description) {
        return with(parts -> parts.description = description);
    }

    public Project withVersion(String version) {
        return with(parts -> parts.version = version);
    }

    public Project withLanguage(String language) {
        return with(parts -> parts.language = language);
    }

    public Project withTheme(Theme theme) {
        return with(parts -> parts.theme = theme);
    }

    public Project withViewing(Viewing viewing) {
        return with(parts -> parts.viewing = viewing);
    }

    public Project withCompletion(CompletionRule completion, Optional<Double> passMark) {
        return with(parts -> {
            parts.completion = completion;
            parts.passMark = passMark;
        });
    }

    public Project withSealed(boolean sealed) {
        return with(parts -> parts.sealed = sealed);
    }

    public Project withRenditions(List<Integer> renditions) {
        return with(parts -> parts.renditions = renditions);
    }

    public Project withMedia(List<Media> media) {
        return with(parts -> parts.media = media);
    }

    public Project withPictures(List<Picture> pictures) {
        return with(parts -> parts.pictures = pictures);
    }

    public Project withLessons(List<Lesson> lessons) {
        return with(parts -> parts.lessons = lessons);
    }

    public Project updateMedia(MediaId id, UnaryOperator<Media> change) {
        return withMedia(media.stream()
                .map(medium -> medium.id().equals(id) ? change.apply(medium) : medium)
                .toList());
    }

    public Project updateLesson(LessonId id, UnaryOperator<Lesson> change) {
        return withLessons(lessons.stream()
                .map(lesson -> lesson.id().equals(id) ? change.apply(lesson) : lesson)
                .toList());
    }

    /// Changes one scene, wherever it is.
    public Project updateScene(SceneId id, UnaryOperator<Scene> change) {
        return withLessons(
                lessons.stream().map(lesson -> lesson.update(id, change)).toList());
    }

    private Project with(Consumer<ProjectParts> change) {
        var parts = new ProjectParts(this);
        change.accept(parts);
        return parts.whole();
    }
}
