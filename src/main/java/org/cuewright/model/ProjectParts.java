package org.cuewright.model;

import java.util.List;
import java.util.Optional;

/// A project taken apart for a moment, so that one part can be exchanged.
final class ProjectParts {
    String id;
    String title;
    String description;
    String version;
    String language;
    Theme theme;
    Viewing viewing;
    CompletionRule completion;
    Optional<Double> passMark;
    boolean sealed;
    List<Integer> renditions;
    List<Media> media;
    List<Picture> pictures;
    List<Lesson> lessons;

    ProjectParts(Project project) {
        id = project.id();
        title = project.title();
        description = project.description();
        version = project.version();
        language = project.language();
        theme = project.theme();
        viewing = project.viewing();
        completion = project.completion();
        passMark = project.passMark();
        sealed = project.sealed();
        renditions = project.renditions();
        media = project.media();
        pictures = project.pictures();
        lessons = project.lessons();
    }

    Project whole() {
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
                sealed,
                renditions,
                media,
                pictures,
                lessons);
    }
}
