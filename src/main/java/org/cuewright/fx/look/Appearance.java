package org.cuewright.fx.look;

/// The author's choice of light or dark.
public enum Appearance {
    SYSTEM("Like the system"),
    LIGHT("Light"),
    DARK("Dark");

    private final String title;

    Appearance(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
