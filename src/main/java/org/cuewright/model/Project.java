package org.cuewright.model;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// An author's course. `id` is an absolute IRI that never changes; `version` is the author's own number for the
/// edition; `language` is the learner's, a BCP-47 tag; `passMark` is a scaled score 0..1, absent when nothing is
/// graded.
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
        List<Media> media,
        List<Picture> pictures,
        List<Lesson> lessons) {
    public Project {
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
        return new Project(
                id,
                title,
                description,
                version,
                language,
                theme,
                viewing,
                completion,
                passMark,
                media,
                pictures,
                lessons);
    }

    public Project withDescription(String description) {
        return new Project(
                id,
                title,
                description,
                version,
                language,
                theme,
                viewing,
                completion,
                passMark,
                media,
                pictures,
                lessons);
    }

    public Project withVersion(String version) {
        return new Project(
                id,
                title,
                description,
                version,
                language,
                theme,
                viewing,
                completion,
                passMark,
                media,
                pictures,
                lessons);
    }

    public Project withLanguage(String language) {
        return new Project(
                id,
                title,
                description,
                version,
                language,
                theme,
                viewing,
                completion,
                passMark,
                media,
                pictures,
                lessons);
    }

    public Project withTheme(Theme theme) {
        return new Project(
                id,
                title,
                description,
                version,
                language,
                theme,
                viewing,
                completion,
                passMark,
                media,
                pictures,
                lessons);
    }

    public Project withViewing(Viewing viewing) {
        return new Project(
                id,
                title,
                description,
                version,
                language,
                theme,
                viewing,
                completion,
                passMark,
                media,
                pictures,
                lessons);
    }

    public Project withCompletion(CompletionRule completion, Optional<Double> passMark) {
        return new Project(
                id,
                title,
                description,
                version,
                language,
                theme,
                viewing,
                completion,
                passMark,
                media,
                pictures,
                lessons);
    }

    public Project withMedia(List<Media> media) {
        return new Project(
                id,
                title,
                description,
                version,
                language,
                theme,
                viewing,
                completion,
                passMark,
                media,
                pictures,
                lessons);
    }

    public Project withPictures(List<Picture> pictures) {
        return new Project(
                id,
                title,
                description,
                version,
                language,
                theme,
                viewing,
                completion,
                passMark,
                media,
                pictures,
                lessons);
    }

    public Project withLessons(List<Lesson> lessons) {
        return new Project(
                id,
                title,
                description,
                version,
                language,
                theme,
                viewing,
                completion,
                passMark,
                media,
                pictures,
                lessons);
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
}
