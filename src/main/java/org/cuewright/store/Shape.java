package org.cuewright.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Which keys of a JSON object are known, and which of them hold objects or lists of objects.
///
/// What is `mobile` may move between parents and is known by its id everywhere.
record Shape(Set<String> known, Map<String, Shape> below, boolean mobile) {
    static final Shape PROJECT = project();

    private static Shape of(String... keys) {
        return new Shape(Set.of(keys), Map.of(), false);
    }

    private Shape with(Map<String, Shape> below) {
        return new Shape(known, below, mobile);
    }

    private Shape and(Shape more) {
        var keys = new HashSet<>(known);
        keys.addAll(more.known);
        var all = new HashMap<>(below);
        all.putAll(more.below);
        return new Shape(keys, all, mobile);
    }

    private Shape asMobile() {
        return new Shape(known, below, true);
    }

    private static Shape project() {
        return of(
                        "format",
                        "id",
                        "title",
                        "description",
                        "version",
                        "language",
                        "theme",
                        "viewing",
                        "completion",
                        "passMark",
                        "sealed",
                        "renditions",
                        "media",
                        "pictures",
                        "lessons")
                .with(Map.of(
                        "theme", of("accent", "appearance"),
                        "viewing", of("seeking", "revisit"),
                        "completion",
                                of("need", "watched", "answered", "passed", "ended", "retakes")
                                        .with(Map.of("retakes", of("most", "keep"))),
                        "media", media(),
                        "pictures", of("id", "file", "sha256", "width", "height"),
                        "lessons", lesson()));
    }

    private static Shape media() {
        var facts = of("container", "durationMs", "fastStart", "video", "audio")
                .with(Map.of(
                        "video", of("codec", "profile", "pixelFormat", "width", "height", "frameRate", "rotation"),
                        "audio", of("codec", "channels", "sampleRate")));
        var described = of("file", "sha256", "facts").with(Map.of("facts", facts));
        var track = of("id", "kind", "language", "label");
        return of("id", "file", "sha256", "facts", "described", "captions")
                .with(Map.of("facts", facts, "described", described, "captions", track));
    }

    private static Shape lesson() {
        var scene = of("id", "title", "clip", "ways", "next", "chapters", "cues")
                .asMobile()
                .with(Map.of(
                        "clip", of("media", "keep").with(Map.of("keep", of("from", "to"))),
                        "chapters", of("id", "at", "title"),
                        "ways", of("when", "to"),
                        "cues", cue()));
        var variable = of("id", "type", "min", "max", "values", "initial");
        return of("id", "title", "start", "variables", "scenes").with(Map.of("variables", variable, "scenes", scene));
    }

    private static Shape cue() {
        var change = of("variable", "to", "by");
        var option = of("id", "text", "correct", "feedback", "to", "points", "when", "set")
                .with(Map.of("set", change));
        var consequence = of("to", "set").with(Map.of("set", change));
        var question = of(
                        "type",
                        "title",
                        "prompt",
                        "hint",
                        "points",
                        "required",
                        "attempts",
                        "partialCredit",
                        "rewindTo",
                        "timeLimit",
                        "then",
                        "shuffle",
                        "options",
                        "feedback",
                        "answer",
                        "text",
                        "accepted",
                        "blanks",
                        "caseSensitive",
                        "ignoreAccents",
                        "min",
                        "max",
                        "value",
                        "tolerance",
                        "items",
                        "targets",
                        "steps",
                        "picture",
                        "several",
                        "regions",
                        "scale")
                .with(Map.of(
                        "options", option,
                        "items", of("id", "text", "to"),
                        "targets", of("id", "text"),
                        "steps", of("id", "text"),
                        "scale", of("id", "text"),
                        "regions", region(),
                        "then",
                                of("correct", "incorrect")
                                        .with(Map.of("correct", consequence, "incorrect", consequence)),
                        "feedback", of("correct", "partly", "incorrect")));
        var pooled = of("id", "interaction").with(Map.of("interaction", question));
        var interaction = question.and(of("draw", "questions").with(Map.of("questions", pooled)));
        return of("id", "from", "to", "interaction").asMobile().with(Map.of("interaction", interaction));
    }

    private static Shape region() {
        return of("id", "text", "correct", "feedback", "area")
                .with(Map.of("area", of("round", "x", "y", "width", "height")));
    }
}
