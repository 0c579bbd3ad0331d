package org.cuewright.fx.timeline;

import java.util.ArrayList;
import java.util.List;

/// Where an instant is on the screen and which instant a pixel is: `startMs` stands at the left edge of a lane `width`
/// pixels wide. Immutable; zooming and scrolling answer another scale.
public record TimelineScale(long durationMs, double startMs, double pixelsPerMs, double width) {
    /// Closest zoom: a second fills 400 pixels, so single pictures of a film can be told apart.
    public static final double CLOSEST = 0.4;

    private static final double TICK_SPACING = 76;
    private static final long[] STEPS = {
        100, 200, 500, 1_000, 2_000, 5_000, 10_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000, 900_000,
        1_800_000, 3_600_000
    };

    /// A mark on the ruler; only a `major` one has room for its time.
    public record Tick(long atMs, boolean major) {}

    /// The whole duration in the whole width.
    public static TimelineScale fit(long durationMs, double width) {
        double pixels = Math.max(1, width);
        return new TimelineScale(durationMs, 0, pixels / Math.max(1, durationMs), pixels);
    }

    public double x(long ms) {
        return (ms - startMs) * pixelsPerMs;
    }

    /// The instant below a pixel, within the duration.
    public long ms(double x) {
        return Math.clamp(Math.round(startMs + x / pixelsPerMs), 0, durationMs);
    }

    /// Milliseconds that the width shows.
    public double shownMs() {
        return width / pixelsPerMs;
    }

    public double endMs() {
        return startMs + shownMs();
    }

    public boolean isFit() {
        return pixelsPerMs <= fitting();
    }

    /// Closer for factors above 1; what is below `x` stays there.
    public TimelineScale zoom(double factor, double x) {
        double closest = Math.max(CLOSEST, fitting());
        double pixels = Math.clamp(pixelsPerMs * factor, fitting(), closest);
        double pinned = startMs + x / pixelsPerMs;
        return new TimelineScale(durationMs, pinned - x / pixels, pixels, width).within();
    }

    public TimelineScale scrollTo(double newStartMs) {
        return new TimelineScale(durationMs, newStartMs, pixelsPerMs, width).within();
    }

    /// Scrolls only when `ms` is out of sight, and then so that there is something to see after it.
    public TimelineScale reveal(long ms) {
        return ms >= startMs && ms <= endMs() ? this : scrollTo((double) ms - shownMs() / 8);
    }

    /// The same view in another width; one that showed everything still does.
    public TimelineScale resize(double newWidth) {
        return isFit() || width <= 1
                ? fit(durationMs, newWidth)
                : new TimelineScale(durationMs, startMs, pixelsPerMs, Math.max(1, newWidth))
                        .atLeastFit()
                        .within();
    }

    /// The marks between both edges: major ones far enough apart for their times, four or five steps between them.
    public List<Tick> ticks() {
        long major = majorStep();
        long fifth = major / 5;
        long minor = major % 500 == 0 && (double) fifth * pixelsPerMs >= 6 ? fifth : major / 2;
        var ticks = new ArrayList<Tick>();
        long first = (long) Math.max(0, startMs) / minor * minor;
        for (long at = first; at <= durationMs && (double) at <= endMs(); at += minor) {
            ticks.add(new Tick(at, at % major == 0));
        }
        return ticks;
    }

    private long majorStep() {
        for (long step : STEPS) {
            if ((double) step * pixelsPerMs >= TICK_SPACING) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    private double fitting() {
        return width / Math.max(1, durationMs);
    }

    private TimelineScale atLeastFit() {
        return pixelsPerMs < fitting() ? fit(durationMs, width) : this;
    }

    private TimelineScale within() {
        double last = Math.max(0, durationMs - shownMs());
        return new TimelineScale(durationMs, Math.clamp(startMs, 0, last), pixelsPerMs, width);
    }
}
