package org.cuewright.model;

import java.util.Arrays;
import java.util.Optional;

/// What a package is made for: the author's choice of target.
public enum Standard {
    SCORM12("scorm12", "SCORM 1.2"),
    SCORM2004("scorm2004", "SCORM 2004 4th Edition"),
    CMI5("cmi5", "cmi5"),
    WEB("web", "Plain web");

    private final String key;
    private final String title;

    Standard(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /// The name on the command line, in file names and in `delivery.js`.
    public String key() {
        return key;
    }

    public String title() {
        return title;
    }

    public static Optional<Standard> ofKey(String key) {
        return Arrays.stream(values())
                .filter(standard -> standard.key.equals(key))
                .findFirst();
    }
}
