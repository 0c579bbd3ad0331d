package org.cuewright.model;

import java.util.List;
import java.util.Optional;

/// A stretch of a lesson that plays without a choice of way. At its end the first of `ways` whose condition holds is
/// taken, else `next`; without a `next` and without a branch it is an ending.
public record Scene(
        SceneId id,
        String title,
        Clip clip,
        List<Way> ways,
        Optional<SceneId> next,
        List<Chapter> chapters,
        Cues cues) {
    public Scene {
        ways = List.copyOf(ways);
        chapters = List.copyOf(chapters);
        Unique.check("chapter", chapters, Chapter::id);
    }

    public Scene(SceneId id, String title, Clip clip, Optional<SceneId> next, List<Chapter> chapters, Cues cues) {
        this(id, title, clip, List.of(), next, chapters, cues);
    }

    public Scene withWays(List<Way> ways) {
        return new Scene(id, title, clip, ways, next, chapters, cues);
    }

    public Scene withTitle(String title) {
        return new Scene(id, title, clip, ways, next, chapters, cues);
    }

    public Scene withClip(Clip clip) {
        return new Scene(id, title, clip, ways, next, chapters, cues);
    }

    public Scene withNext(Optional<SceneId> next) {
        return new Scene(id, title, clip, ways, next, chapters, cues);
    }

    public Scene withChapters(List<Chapter> chapters) {
        return new Scene(id, title, clip, ways, next, chapters, cues);
    }

    public Scene withCues(Cues cues) {
        return new Scene(id, title, clip, ways, next, chapters, cues);
    }
}
