package org.cuewright.fx.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cuewright.fx.project.Shown;
import org.cuewright.model.CaptionTrack;
import org.cuewright.model.Chapter;
import org.cuewright.model.Cue;
import org.cuewright.model.EditList;
import org.cuewright.model.TimeRange;

/// Everything a timeline shows of a scene, in source time.
public record TimelineItems(
        long durationMs, List<Cue> cues, List<ChapterSpan> chapters, List<TimeRange> cuts, List<CaptionSpan> captions) {
    public static final TimelineItems NONE = new TimelineItems(0, List.of(), List.of(), List.of(), List.of());

    /// A chapter up to the next one.
    public record ChapterSpan(TimeRange span, String title) {}

    /// A caption of the first track.
    public record CaptionSpan(TimeRange span, String text) {}

    public TimelineItems {
        cues = List.copyOf(cues);
        chapters = List.copyOf(chapters);
        cuts = List.copyOf(cuts);
        captions = List.copyOf(captions);
    }

    public static TimelineItems of(Optional<Shown> shown) {
        return shown.map(TimelineItems::of).orElse(NONE);
    }

    private static TimelineItems of(Shown shown) {
        long duration = shown.durationMs();
        return new TimelineItems(
                duration,
                shown.scene().cues().list(),
                chapters(shown.scene().chapters(), duration),
                cuts(shown.scene().clip().keep(), duration),
                captions(shown));
    }

    private static List<ChapterSpan> chapters(List<Chapter> marks, long duration) {
        var sorted = marks.stream()
                .filter(mark -> mark.atMs() < duration)
                .sorted(Comparator.comparingLong(Chapter::atMs))
                .toList();
        var spans = new ArrayList<ChapterSpan>();
        for (int i = 0; i < sorted.size(); i++) {
            long end = i + 1 < sorted.size() ? sorted.get(i + 1).atMs() : duration;
            spans.add(new ChapterSpan(
                    new TimeRange(sorted.get(i).atMs(), end), sorted.get(i).title()));
        }
        return spans;
    }

    /// What lies between the kept ranges, before the first and after the last.
    static List<TimeRange> cuts(EditList keep, long duration) {
        var cuts = new ArrayList<TimeRange>();
        long at = 0;
        for (var kept : keep.kept()) {
            if (kept.startMs() > at) {
                cuts.add(new TimeRange(at, kept.startMs()));
            }
            at = kept.endMs();
        }
        if (at < duration) {
            cuts.add(new TimeRange(at, duration));
        }
        return cuts;
    }

    private static List<CaptionSpan> captions(Shown shown) {
        return shown.media().stream()
                .flatMap(media -> media.captions().stream())
                .filter(track -> track.kind() != CaptionTrack.Kind.DESCRIPTIONS)
                .findFirst()
                .map(track -> track.captions().stream()
                        .map(caption -> new CaptionSpan(caption.span(), caption.text()))
                        .toList())
                .orElse(List.of());
    }
}
