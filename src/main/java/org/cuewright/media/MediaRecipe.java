package org.cuewright.media;

import java.util.Optional;
import org.cuewright.digest.Sha256;
import org.cuewright.model.EditList;
import org.cuewright.model.MediaFacts;

/// How an MP4 is made from a recording: what is kept, what happens to picture and sound, and how many lines the picture
/// gets where not its own.
public record MediaRecipe(
        MediaFacts facts, EditList keep, Treatment picture, Treatment sound, Optional<Integer> height) {
    /// Level 5.1 and 5.2 of H.264 end here (36,864 macroblocks, Rec. H.264 table A-1), and so does OpenH264.
    public static final long MOST_PIXELS = 36_864 * 256;

    /// OpenH264 encodes nothing smaller.
    public static final int SMALLEST_SIDE = 16;

    /// Part of every hash: raised whenever the same recipe comes to mean other bytes.
    private static final int EDITION = 1;

    /// What happens to one track.
    public enum Treatment {
        /// Taken over bit by bit.
        COPY,
        ENCODE,
        /// Left out, or not there in the first place.
        DROP
    }

    public MediaRecipe {
        if (!keep.isWhole(facts.durationMs()) && (picture == Treatment.COPY || sound == Treatment.COPY)) {
            throw new IllegalArgumentException("a cut recording cannot be copied to the frame");
        }
        if ((facts.video().isEmpty() && picture != Treatment.DROP)
                || (facts.audio().isEmpty() && sound != Treatment.DROP)) {
            throw new IllegalArgumentException("a track that is not there can only be dropped");
        }
        if (picture == Treatment.DROP && sound == Treatment.DROP) {
            throw new IllegalArgumentException("a recipe keeps picture or sound");
        }
        if (height.isPresent() && picture != Treatment.ENCODE) {
            throw new IllegalArgumentException("another size is another picture");
        }
    }

    public MediaRecipe(MediaFacts facts, EditList keep, Treatment picture, Treatment sound) {
        this(facts, keep, picture, sound, Optional.empty());
    }

    /// The recipe that loses least and still plays everywhere; a copy of both tracks where nothing is amiss.
    public static MediaRecipe of(MediaFacts facts, EditList keep) {
        return switch (Suitability.of(facts, keep)) {
            case Suitability.AsIs _, Suitability.Remux _ -> make(facts, keep, false, false);
            case Suitability.Convert(var reasons) ->
                make(
                        facts,
                        keep,
                        reasons.stream().anyMatch(reason -> reason.part() != Reason.Part.SOUND),
                        reasons.stream().anyMatch(reason -> reason.part() != Reason.Part.PICTURE));
        };
    }

    private static MediaRecipe make(MediaFacts facts, EditList keep, boolean newPicture, boolean newSound) {
        return new MediaRecipe(
                facts,
                keep,
                facts.video().isPresent() ? newPicture ? Treatment.ENCODE : Treatment.COPY : Treatment.DROP,
                facts.audio().isPresent() ? newSound ? Treatment.ENCODE : Treatment.COPY : Treatment.DROP);
    }

    /// The same with a picture of so many lines.
    public MediaRecipe at(int height) {
        return new MediaRecipe(facts, keep, Treatment.ENCODE, sound, Optional.of(height));
    }

    /// The same without sound, for players on computers that have no sound device.
    public MediaRecipe silent() {
        return new MediaRecipe(facts, keep, picture, Treatment.DROP, height);
    }

    public boolean isCut() {
        return !keep.isWhole(facts.durationMs());
    }

    /// Milliseconds the result lasts.
    public long lengthMs() {
        return isCut() ? keep.lengthMs() : facts.durationMs();
    }

    /// Names the result: equal for an equal source, by its SHA-256, and an equal recipe.
    public String hash(String sha256) {
        var text = new StringBuilder("cuewright media " + EDITION + "\n" + sha256 + "\n" + facts + "\n");
        text.append(picture).append(' ').append(sound).append('\n');
        height.ifPresent(lines -> text.append(lines).append(" lines\n"));
        if (isCut()) {
            keep.kept()
                    .forEach(range -> text.append(range.startMs())
                            .append('-')
                            .append(range.endMs())
                            .append('\n'));
        }
        return Sha256.hexOf(text.toString());
    }
}
