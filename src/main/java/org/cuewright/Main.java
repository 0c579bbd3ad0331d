package org.cuewright;

/// Starts the program: with arguments the command line, without the window.
public final class Main {
    private Main() {}

    static void main(String... args) {}
}
