package org.cuewright.model;

/// A half-open stretch of time `[startMs, endMs)` in whole milliseconds; an empty one is an instant.
public record TimeRange(long startMs, long endMs) {
    public TimeRange {
        if (startMs < 0 || endMs < startMs) {
            throw new IllegalArgumentException("not a time range: " + startMs + " to " + endMs);
        }
    }

    public static TimeRange at(long ms) {
        return new TimeRange(ms, ms);
    }

    public long lengthMs() {
        return endMs - startMs;
    }

    public boolean isEmpty() {
        return startMs == endMs;
    }

    public boolean contains(long ms) {
        return startMs <= ms && ms < endMs;
    }

    public boolean overlaps(TimeRange other) {
        return startMs < other.endMs && other.startMs < endMs;
    }
}
