package org.cuewright.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cuewright.model.EditList;
import org.cuewright.model.MediaFacts;

/// Whether the kept part of a recording can be delivered as it is, and if not, the least that must be done.
public sealed interface Suitability {
    /// Every browser plays the file unchanged.
    record AsIs() implements Suitability {}

    /// Picture and sound are right, only their wrapping is not: repacking loses nothing.
    record Remux() implements Suitability {}

    /// Something must be encoded anew.
    record Convert(List<Reason> reasons) implements Suitability {
        public Convert {
            reasons = List.copyOf(reasons);
        }
    }

    static Suitability of(MediaFacts facts, EditList keep) {
        var reasons = new ArrayList<Reason>();
        facts.video().ifPresent(video -> reasons.addAll(Verdict.picture(video)));
        facts.audio()
                .filter(audio -> !audio.codec().equals("aac"))
                .ifPresent(audio -> reasons.add(new Reason.SoundCodec(audio.codec())));
        if (!keep.isWhole(facts.durationMs())) {
            reasons.add(new Reason.Cuts(keep.kept().size(), Math.max(0, facts.durationMs() - keep.lengthMs())));
        }
        if (!reasons.isEmpty()) {
            return new Convert(reasons);
        }
        return facts.container().equals("mp4") && facts.fastStart() ? new AsIs() : new Remux();
    }

    /// What browsers play of H.264.
    final class Verdict {
        private static final Set<String> PROFILES = Set.of("Constrained Baseline", "Baseline", "Main", "High");
        // yuvj420p is yuv420p with full-range values, as phones and webcams write it; players read the range.
        private static final Set<String> PIXEL_FORMATS = Set.of("yuv420p", "yuvj420p");
        private static final double FASTEST = 120.5;

        private Verdict() {}

        static List<Reason> picture(MediaFacts.Video video) {
            var reasons = new ArrayList<Reason>();
            if (!video.codec().equals("h264")) {
                reasons.add(new Reason.PictureCodec(video.codec()));
            } else if (!PROFILES.contains(video.profile())) {
                reasons.add(new Reason.PictureProfile(video.profile()));
            }
            if (!PIXEL_FORMATS.contains(video.pixelFormat())) {
                reasons.add(new Reason.PixelFormat(video.pixelFormat()));
            }
            if (video.rotation() != 0) {
                reasons.add(new Reason.Rotation(video.rotation()));
            }
            int width = video.width();
            int height = video.height();
            if (width % 2 != 0 || height % 2 != 0 || Math.min(width, height) < MediaRecipe.SMALLEST_SIDE) {
                reasons.add(new Reason.OddSize(width, height));
            }
            if ((long) width * height > MediaRecipe.MOST_PIXELS) {
                reasons.add(new Reason.TooLarge(width, height));
            }
            if (video.frameRate() > FASTEST) {
                reasons.add(new Reason.FrameRate(video.frameRate()));
            }
            return reasons;
        }
    }
}
