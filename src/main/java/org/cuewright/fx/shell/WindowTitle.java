package org.cuewright.fx.shell;

/// What the window is called: the course, a dot while unsaved, the program.
final class WindowTitle {
    private WindowTitle() {}

    static String of(String course, boolean unsaved) {
        return (unsaved ? "• " : "") + (course.isBlank() ? "Untitled course" : course) + " – Cuewright";
    }
}
