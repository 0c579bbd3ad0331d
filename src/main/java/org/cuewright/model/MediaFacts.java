package org.cuewright.model;

import java.util.Optional;

/// What a probe found in a recording. `container` and codecs are ffmpeg's short names (`mp4`, `h264`, `aac`).
///
/// `fastStart` tells that an MP4's index stands before its data, so that playing can begin before all has arrived.
public record MediaFacts(
        String container, long durationMs, boolean fastStart, Optional<Video> video, Optional<Audio> audio) {
    /// The picture. `width` and `height` are pixels as stored; `rotation` is degrees clockwise to show it upright.
    public record Video(
            String codec, String profile, String pixelFormat, int width, int height, double frameRate, int rotation) {
        public int shownWidth() {
            return rotation % 180 == 0 ? width : height;
        }

        public int shownHeight() {
            return rotation % 180 == 0 ? height : width;
        }

        /// The even width that goes with another height.
        public int widthAt(int lines) {
            return Math.max(2, 2 * (int) Math.round((double) shownWidth() * lines / shownHeight() / 2));
        }
    }

    /// The sound. `sampleRate` is in hertz.
    public record Audio(String codec, int channels, int sampleRate) {}
}
