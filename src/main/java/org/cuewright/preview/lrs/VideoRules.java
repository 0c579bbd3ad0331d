package org.cuewright.preview.lrs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The xAPI Video Profile 1.0.3: each statement by itself, and against what its registration said before.
final class VideoRules {
    static final String CATEGORY = "https://w3id.org/xapi/video";
    private static final String TYPE = "https://w3id.org/xapi/video/activity-type/video";
    private static final String X = "https://w3id.org/xapi/video/extensions/";
    private static final String VERBS = "https://w3id.org/xapi/video/verbs/";
    private static final double HAIR = 0.0015;

    private static final Map<String, String> NAMES = Map.of(
            "http://adlnet.gov/expapi/verbs/initialized",
            "initialized",
            VERBS + "played",
            "played",
            VERBS + "paused",
            "paused",
            VERBS + "seeked",
            "seeked",
            "http://adlnet.gov/expapi/verbs/completed",
            "completed",
            "http://adlnet.gov/expapi/verbs/terminated",
            "terminated",
            "http://adlnet.gov/expapi/verbs/interacted",
            "interacted");
    private static final Set<String> CLOSING = Set.of("paused", "completed", "terminated");
    private static final Set<String> OF_RESULT = Set.of("time", "time-from", "time-to", "progress", "played-segments");
    private static final Set<String> OF_CONTEXT = Set.of(
            "length",
            "completion-threshold",
            "session-id",
            "cc-enabled",
            "cc-subtitle-enabled",
            "cc-subtitle-lang",
            "frame-rate",
            "full-screen",
            "quality",
            "screen-size",
            "video-playback-size",
            "speed",
            "track",
            "user-agent",
            "volume");
    private static final Set<String> CHANGEABLE = Set.of(
            "cc-enabled",
            "cc-subtitle-enabled",
            "cc-subtitle-lang",
            "full-screen",
            "quality",
            "speed",
            "track",
            "volume");

    private final JsonNode statement;
    private final String verb;
    private final List<JsonNode> past;
    private final List<Breach> breaches = new ArrayList<>();

    private VideoRules(JsonNode statement, List<JsonNode> past) {
        this.statement = statement;
        this.verb = NAMES.getOrDefault(Cmi5.verb(statement), "");
        this.past = past;
    }

    /// Whether a statement claims to follow the profile, or uses one of its own verbs.
    static boolean concerns(JsonNode statement) {
        return Cmi5.hasCategory(statement, CATEGORY) || Cmi5.verb(statement).startsWith(VERBS);
    }

    /// @param history all statements before, of any activity
    static List<Breach> check(JsonNode statement, List<JsonNode> history) {
        var past = history.stream()
                .filter(earlier -> concerns(earlier)
                        && Cmi5.object(earlier).equals(Cmi5.object(statement))
                        && Cmi5.registration(earlier).equals(Cmi5.registration(statement)))
                .toList();
        var rules = new VideoRules(statement, past);
        rules.frame();
        if (rules.breaches.isEmpty()) {
            rules.places();
            rules.required();
            rules.formats();
            rules.completion();
            rules.order();
            rules.watched();
        }
        return rules.breaches;
    }

    private void frame() {
        need(Cmi5.hasCategory(statement, CATEGORY), "2.6", "the category " + CATEGORY + " is required");
        need(!verb.isEmpty(), "2.2", Cmi5.verb(statement) + " is no verb of the profile");
        need(
                statement
                        .path("object")
                        .path("definition")
                        .path("type")
                        .asString("")
                        .equals(TYPE),
                "2.3",
                "object must be an activity of type " + TYPE);
        need(statement.has("id") && statement.has("timestamp"), "templates", "id and timestamp are set by the client");
        need(!Cmi5.registration(statement).isEmpty(), "2.5", "a registration is required");
    }

    /// Each extension stands in its own part of the statement.
    private void places() {
        names("result")
                .filter(name -> !OF_RESULT.contains(name))
                .forEach(name -> need(false, "2.4", name + " does not belong into the result"));
        names("context")
                .filter(name -> !OF_CONTEXT.contains(name))
                .forEach(name -> need(false, "2.5", name + " does not belong into the context"));
        var seeking = verb.equals("seeked");
        need(seeking || (!has("time-from") && !has("time-to")), "2.4.5", "time-from and time-to are for seeked only");
        need(!seeking || !has("time"), "2.4.4", "seeked has time-from and time-to instead of time");
    }

    private void required() {
        switch (verb) {
            case "initialized" -> needContext("length");
            case "played", "interacted" -> needResult("time");
            case "paused", "completed", "terminated" -> {
                needContext("length");
                needResult("time");
                needResult("progress");
                needResult("played-segments");
            }
            default -> {
                needResult("time-from");
                needResult("time-to");
            }
        }
        if (verb.equals("interacted")) {
            need(
                    CHANGEABLE.stream().anyMatch(name -> !context(name).isMissingNode()),
                    "2.5",
                    "interacted must hold the extension that changed");
            need(
                    context("cc-enabled").isMissingNode()
                            || !context("cc-subtitle-lang").isMissingNode(),
                    "2.5",
                    "cc-enabled goes with cc-subtitle-lang");
            need(
                    context("full-screen").isMissingNode()
                            || !(context("screen-size").isMissingNode()
                                    || context("video-playback-size").isMissingNode()),
                    "2.5",
                    "full-screen goes with screen-size and video-playback-size");
        }
    }

    private void formats() {
        for (var name : List.of("time", "time-from", "time-to")) {
            seconds(result(name), name);
        }
        seconds(context("length"), "length");
        fraction(result("progress"), "2.4.3", "progress");
        fraction(context("completion-threshold"), "2.5", "completion-threshold");
        fraction(context("volume"), "2.5", "volume");
        number(context("frame-rate"), "frame-rate");
        number(context("quality"), "quality");
        form(context("speed"), "speed", "\\d+(\\.\\d+)?x");
        form(context("screen-size"), "screen-size", "\\d+x\\d+");
        form(context("video-playback-size"), "video-playback-size", "\\d+x\\d+");
        for (var name : List.of("cc-enabled", "cc-subtitle-enabled", "full-screen")) {
            need(context(name).isMissingNode() || context(name).isBoolean(), "2.5", name + " must be a boolean");
        }
        need(
                context("session-id").isMissingNode() || XapiFormats.isUuid4(context("session-id")),
                "2.5",
                "session-id must be a UUID of version 4");
        need(
                result("played-segments").isMissingNode()
                        || (result("played-segments").isString()
                                && segments(statement).isPresent()),
                "2.4.3",
                "played-segments must read like 0.000[.]12.000[,]14.000[.]21.000");
    }

    private void completion() {
        var outcome = statement.path("result");
        if (!verb.equals("completed")) {
            need(!outcome.has("completion"), "2.4.1", "completion belongs to completed only");
            return;
        }
        need(outcome.path("completion").asBoolean(false), "2.4.1", "completed must hold completion true");
        need(outcome.has("duration"), "2.4.2", "completed must hold the duration");
        need(past("completed").findAny().isEmpty(), "2.2", "completed is sent once in a registration");
        var threshold = started()
                .map(begin -> context(begin, "completion-threshold").asDouble(1))
                .orElse(1.0);
        need(
                result("progress").asDouble(0) + HAIR >= threshold,
                "2.2",
                "completed at a progress of " + result("progress") + " before the threshold of " + threshold);
    }

    private void order() {
        var begin = started();
        var session = context("session-id").asString("");
        if (verb.equals("initialized")) {
            need(
                    session.isEmpty() || session.equals(statement.path("id").asString("")),
                    "2.5",
                    "session-id of initialized must be its own id");
            need(begin.filter(this::isOfThisLaunch).isEmpty() || ended(), "2.2", "initialized again before terminated");
            return;
        }
        need(begin.isPresent(), "2.2", "initialized comes first");
        need(!ended(), "2.2", "nothing follows terminated");
        begin.ifPresent(first -> {
            need(
                    session.isEmpty() || session.equals(first.path("id").asString("")),
                    "2.5",
                    "session-id must be the id of this session's initialized");
            need(
                    context("length").isMissingNode()
                            || context("length").asDouble(0)
                                    == context(first, "length").asDouble(0),
                    "2.5",
                    "length differs from the one of initialized");
        });
        if (verb.equals("terminated")) {
            var lastMove = sitting()
                    .filter(earlier -> Set.of("played", "paused").contains(name(earlier)))
                    .reduce((_, later) -> later);
            need(
                    lastMove.filter(move -> name(move).equals("played")).isEmpty(),
                    "2.2",
                    "paused comes before terminated");
        }
        if (verb.equals("seeked")) {
            need(
                    result("time-from").asDouble(0) != result("time-to").asDouble(0),
                    "2.4.5",
                    "time-from and time-to are the same");
        }
    }

    /// Progress and segments speak of all sessions of the registration, and agree with each other.
    private void watched() {
        var now = segments(statement);
        if (now.isEmpty() || started().isEmpty()) {
            return;
        }
        var length = context(started().get(), "length").asDouble(0);
        var segments = now.get();
        need(
                segments.list().stream().allMatch(part -> part.start() <= part.end()),
                "2.4.3",
                "a segment runs backwards");
        need(segments.latest() <= length + 0.5, "2.4.3", "a segment ends after the video");
        if (CLOSING.contains(verb) && result("progress").isNumber() && length > 0) {
            var share = segments.covered() / length;
            var seams = 0.25 * (segments.list().size() + 1) / length;
            var progress = result("progress").asDouble(0);
            need(
                    progress >= share - HAIR && progress <= share + Math.max(HAIR, seams),
                    "2.4.3",
                    "progress is " + progress + ", but the segments cover " + share);
        }
        past.stream()
                .flatMap(earlier -> segments(earlier).stream())
                .reduce((_, later) -> later)
                .ifPresent(before -> need(
                        before.plus(segments).covered() <= segments.covered() + 0.25,
                        "2.4.3",
                        "segments watched before are missing"));
        var reported = Stream.concat(past.stream(), Stream.of(statement))
                .flatMap(each -> Stream.of("time", "time-from", "time-to")
                        .map(name -> extension(each, "result", name))
                        .filter(JsonNode::isNumber)
                        .map(node -> node.asDouble(0)))
                .toList();
        segments.bounds().stream()
                .filter(bound -> reported.stream().noneMatch(time -> Math.abs(time - bound) <= HAIR))
                .forEach(bound -> need(false, "2.4.3", "no statement reported the time " + bound + " of a segment"));
    }

    /// A launch that was cut off never says terminated; the next one begins anew all the same.
    private boolean isOfThisLaunch(JsonNode earlier) {
        var launch = Cmi5.session(statement);
        return !launch.isEmpty() && launch.equals(Cmi5.session(earlier));
    }

    private Optional<JsonNode> started() {
        return past("initialized").reduce((_, later) -> later);
    }

    private boolean ended() {
        return sitting().anyMatch(earlier -> name(earlier).equals("terminated"));
    }

    /// The statements since the last initialized.
    private Stream<JsonNode> sitting() {
        var last = started();
        return last.isEmpty() ? Stream.empty() : past.subList(past.lastIndexOf(last.get()), past.size()).stream();
    }

    private Stream<JsonNode> past(String name) {
        return past.stream().filter(earlier -> name(earlier).equals(name));
    }

    private static String name(JsonNode statement) {
        return NAMES.getOrDefault(Cmi5.verb(statement), "");
    }

    private static Optional<Segments> segments(JsonNode statement) {
        var node = extension(statement, "result", "played-segments");
        return node.isString() ? Segments.parse(node.asString()) : Optional.empty();
    }

    private Stream<String> names(String part) {
        return statement.path(part).path("extensions").propertyNames().stream()
                .filter(name -> name.startsWith(X))
                .map(name -> name.substring(X.length()));
    }

    private boolean has(String name) {
        return !result(name).isMissingNode();
    }

    private JsonNode result(String name) {
        return extension(statement, "result", name);
    }

    private JsonNode context(String name) {
        return context(statement, name);
    }

    private static JsonNode context(JsonNode statement, String name) {
        return extension(statement, "context", name);
    }

    private static JsonNode extension(JsonNode statement, String part, String name) {
        return statement.path(part).path("extensions").path(X + name);
    }

    private void needResult(String name) {
        need(has(name), "2.4", verb + " needs " + name + " in the result");
    }

    private void needContext(String name) {
        need(!context(name).isMissingNode(), "2.5", verb + " needs " + name + " in the context");
    }

    private void number(JsonNode node, String name) {
        need(node.isMissingNode() || node.isNumber(), "2.5", name + " must be a number");
    }

    private void seconds(JsonNode node, String name) {
        if (!node.isMissingNode()) {
            need(
                    node.isNumber() && node.asDouble(0) >= 0 && XapiFormats.places(node) <= 3,
                    "2.4.4",
                    name + " must be a number of seconds with at most three decimals, not " + node);
        }
    }

    private void fraction(JsonNode node, String clause, String name) {
        if (!node.isMissingNode()) {
            need(
                    node.isNumber() && node.asDouble(0) >= 0 && node.asDouble(0) <= 1 && XapiFormats.places(node) <= 3,
                    clause,
                    name + " must be a number from 0 to 1 with at most three decimals, not " + node);
        }
    }

    private void form(JsonNode node, String name, String pattern) {
        need(
                node.isMissingNode() || (node.isString() && node.asString().matches(pattern)),
                "2.5",
                name + " must match " + pattern);
    }

    private void need(boolean holds, String clause, String text) {
        if (!holds) {
            breaches.add(new Breach("video " + clause, text));
        }
    }
}
