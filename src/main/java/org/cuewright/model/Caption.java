package org.cuewright.model;

/// One caption of a track: when it shows and its text in WebVTT's markup; `settings` is WebVTT's own, often empty.
public record Caption(TimeRange span, String text, String settings) {
    public Caption(TimeRange span, String text) {
        this(span, text, "");
    }
}
