package org.cuewright.fx.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.cuewright.Projects;
import org.cuewright.fx.project.Shown;
import org.cuewright.fx.timeline.TimelineItems.ChapterSpan;
import org.cuewright.model.Chapter;
import org.cuewright.model.ChapterId;
import org.cuewright.model.EditList;
import org.cuewright.model.TimeRange;
import org.junit.jupiter.api.Test;

class TimelineItemsTest {
    @Test
    void aChapterLastsUntilTheNextWhateverTheirOrder() {
        var project = Projects.simple();
        var scene = project.scenes()
                .getFirst()
                .withChapters(List.of(
                        new Chapter(new ChapterId("b"), 20_000, "Second"),
                        new Chapter(new ChapterId("a"), 0, "First"),
                        new Chapter(new ChapterId("late"), 99_000, "After the end")));
        var items = TimelineItems.of(Shown.of(project.updateScene(scene.id(), _ -> scene), Optional.empty()));
        assertEquals(
                List.of(
                        new ChapterSpan(new TimeRange(0, 20_000), "First"),
                        new ChapterSpan(new TimeRange(20_000, 60_000), "Second")),
                items.chapters());
    }

    @Test
    void cutsAreWhatIsNotKept() {
        var keep = new EditList(List.of(new TimeRange(1_000, 5_000), new TimeRange(7_000, 9_000)));
        assertEquals(
                List.of(new TimeRange(0, 1_000), new TimeRange(5_000, 7_000), new TimeRange(9_000, 10_000)),
                TimelineItems.cuts(keep, 10_000));
    }

    @Test
    void aWholeRecordingHasNoCuts() {
        assertEquals(List.of(), TimelineItems.cuts(EditList.whole(10_000), 10_000));
    }

    @Test
    void withoutASceneThereIsNothing() {
        assertEquals(TimelineItems.NONE, TimelineItems.of(Optional.empty()));
    }

    @Test
    void captionsOfTheFirstTrackAreShown() {
        var items = TimelineItems.of(Shown.of(Projects.simple(), Optional.empty()));
        assertEquals(List.of(new TimelineItems.CaptionSpan(new TimeRange(1_000, 3_000), "Hello.")), items.captions());
    }
}
