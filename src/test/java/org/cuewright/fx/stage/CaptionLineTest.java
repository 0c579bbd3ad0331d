package org.cuewright.fx.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.cuewright.Projects;
import org.cuewright.model.Caption;
import org.cuewright.model.CaptionTrack;
import org.cuewright.model.Media;
import org.cuewright.model.MediaId;
import org.cuewright.model.TimeRange;
import org.cuewright.model.TrackId;
import org.junit.jupiter.api.Test;

class CaptionLineTest {
    @Test
    void markupIsLeftOutAndEntitiesAreRead() {
        assertEquals("Tom & <Ann>", lineOf("<v Tom><b>Tom</b> &amp; &lt;Ann&gt;"));
    }

    @Test
    void captionsAtOneInstantStandBelowEachOther() {
        var media = with(
                CaptionTrack.Kind.CAPTIONS,
                new Caption(new TimeRange(0, 10), "one"),
                new Caption(new TimeRange(5, 10), "two"));
        assertEquals("one\ntwo", CaptionLine.at(Optional.of(media), 6));
    }

    @Test
    void descriptionsOfThePictureAreNoCaptions() {
        var media = with(CaptionTrack.Kind.DESCRIPTIONS, new Caption(new TimeRange(0, 10), "A dog runs."));
        assertEquals("", CaptionLine.at(Optional.of(media), 5));
    }

    private static String lineOf(String text) {
        var media = with(CaptionTrack.Kind.CAPTIONS, new Caption(new TimeRange(0, 10), text));
        return CaptionLine.at(Optional.of(media), 5);
    }

    private static Media with(CaptionTrack.Kind kind, Caption... captions) {
        return Projects.media(new MediaId("m1"))
                .withCaptions(List.of(new CaptionTrack(new TrackId("t"), kind, "en", "", List.of(captions))));
    }
}
