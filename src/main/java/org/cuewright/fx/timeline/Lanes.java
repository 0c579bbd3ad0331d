package org.cuewright.fx.timeline;

/// The rows of a timeline from top to bottom, in pixels.
enum Lanes {
    RULER("", 0, 24),
    CHAPTERS("Chapters", 26, 22),
    CUES("Cues", 52, 34),
    CAPTIONS("Captions", 90, 20);

    /// Room for the names of the rows, left of the time.
    static final double GUTTER = 84;
    /// Room right of the last instant, so that its marker is whole.
    static final double MARGIN = 16;

    private final String title;
    private final double top;
    private final double height;

    Lanes(String title, double top, double height) {
        this.title = title;
        this.top = top;
        this.height = height;
    }

    static double allHeight() {
        return CAPTIONS.top + CAPTIONS.height;
    }

    String title() {
        return title;
    }

    double top() {
        return top;
    }

    double height() {
        return height;
    }

    double middle() {
        return top + height / 2;
    }
}
