package org.cuewright.course;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A scene in the learner's time: milliseconds from the beginning of its media.
public record CourseScene(
        String id,
        String title,
        String media,
        long durationMs,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CourseWay> ways,
        @Nullable String next,
        List<CourseChapter> chapters,
        List<CourseCue> cues,
        List<CourseTrack> tracks) {
    public CourseScene {
        ways = List.copyOf(ways);
        chapters = List.copyOf(chapters);
        cues = List.copyOf(cues);
        tracks = List.copyOf(tracks);
    }

    /// A named place to go to.
    public record CourseChapter(String id, long atMs, String title) {}

    /// A caption track; `kind` by HTML's names.
    public record CourseTrack(String id, String kind, String language, String label, List<CourseCaption> captions) {
        public CourseTrack {
            captions = List.copyOf(captions);
        }
    }

    /// A caption in WebVTT's markup and with its settings.
    public record CourseCaption(long fromMs, long toMs, String text, String settings) {}

    /// A moment and what is met there; of the cues of one pool only some, so many as it draws.
    public record CourseCue(
            String id,
            long fromMs,
            long toMs,
            CourseInteraction interaction,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            CoursePool pool) {}

    /// What a cue is drawn from.
    public record CoursePool(String id, int draw) {}
}
