package org.cuewright.media.ffmpeg;

import java.util.List;

/// The even beat that an encoded picture gets, as a fraction, so that 29.97 does not drift.
record FrameRate(long frames, long seconds) {
    private static final List<FrameRate> STANDARD = List.of(
            new FrameRate(24_000, 1001),
            new FrameRate(24, 1),
            new FrameRate(25, 1),
            new FrameRate(30_000, 1001),
            new FrameRate(30, 1),
            new FrameRate(50, 1),
            new FrameRate(60_000, 1001),
            new FrameRate(60, 1));
    private static final double LOWEST = 23.5;
    private static final double HIGHEST = 60.5;
    private static final double SAME = 0.0005;
    private static final double NEAR = 0.03;

    /// A usual rate near the measured one; slides become a multiple of their rate, high speed a whole part of it.
    static FrameRate of(double measured) {
        double wanted =
                measured < LOWEST ? measured * Math.ceil(LOWEST / measured) : measured / Math.ceil(measured / HIGHEST);
        FrameRate best = new FrameRate(Math.round(wanted * 1000), 1000);
        double off = NEAR;
        for (var standard : STANDARD) {
            double difference = Math.abs(standard.perSecond() / wanted - 1);
            // A broadcast rate is meant only when met exactly; a wavering one is rounded to a whole number.
            if (difference < SAME || (standard.seconds() == 1 && difference < off)) {
                best = standard;
                off = difference;
            }
        }
        return best;
    }

    double perSecond() {
        return (double) frames / seconds;
    }

    @Override
    public String toString() {
        return frames + "/" + seconds;
    }
}
