package org.cuewright.preview.lrs;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;

/// What cmi5 asks of each statement an AU sends in a launch session.
final class Cmi5Rules {
    private static final double EPSILON = 1e-9;

    private final JsonNode statement;
    private final JsonNode result;
    private final Grant.Session session;
    private final List<JsonNode> history;
    private final Set<String> read;
    private final List<Breach> breaches = new ArrayList<>();

    private Cmi5Rules(JsonNode statement, Grant.Session session, List<JsonNode> history, Set<String> read) {
        this.statement = statement;
        this.result = statement.path("result");
        this.session = session;
        this.history = history;
        this.read = read;
    }

    /// @param history the statements of this registration so far, of the AU and of the LMS
    /// @param read the documents this session has read, by their id
    static List<Breach> check(JsonNode statement, Grant.Session session, List<JsonNode> history, Set<String> read) {
        var rules = new Cmi5Rules(statement, session, history, read);
        rules.every();
        if (Cmi5.isDefined(statement)) {
            rules.defined();
        } else {
            rules.allowed();
        }
        rules.order();
        rules.progress();
        return rules.breaches;
    }

    private void every() {
        need(statement.has("id"), "9.1", "the AU must set the statement's id");
        need(XapiFormats.isUtc(statement.path("timestamp")), "9.7", "timestamp is required and must be in UTC");
        need(statement.path("actor").equals(session.actor()), "9.2", "actor must be the one of the launch, unchanged");
        var context = statement.path("context");
        need(
                context.path("registration").asString("").equals(session.registration()),
                "9.6.1",
                "context.registration must be the one of the launch");
        need(
                Cmi5.session(statement).equals(session.sessionId()),
                "9.6.3.1",
                "the session id extension must be the one of LMS.LaunchData");
        need(
                contains(context, session.contextTemplate()),
                "10.2.1",
                "context must hold everything of the contextTemplate, unchanged");
        need(!Cmi5.OF_THE_LMS.contains(Cmi5.verb(statement)), "9.3", "this verb is the LMS's");
        need(!Cmi5.verb(statement).equals(Cmi5.VOIDED), "6.3", "an AU must not void statements");
    }

    private void defined() {
        var verb = Cmi5.OF_THE_AU.getOrDefault(Cmi5.verb(statement), "");
        need(!verb.isEmpty(), "7.1.2", "the cmi5 category belongs to cmi5's own verbs only");
        need(Cmi5.object(statement).equals(session.activityId()), "9.4", "object.id must be the launch's activityId");
        var judged = result.has("success") || result.has("completion");
        need(
                Cmi5.hasCategory(statement, Cmi5.MOVE_ON_CATEGORY) == judged,
                "9.6.2.2",
                "the moveon category goes with success or completion, and only with them");
        var scored = verb.equals("passed") || verb.equals("failed");
        need(scored || !result.has("score"), "9.5.1", "score belongs to passed and failed only");
        need(!scored || result.has("success"), "9.5.2", "success is required in " + verb);
        need(
                !result.has("success") || (scored && result.path("success").asBoolean(false) == verb.equals("passed")),
                "9.5.2",
                "success is true in passed, false in failed, and nowhere else");
        need(
                verb.equals("completed") ? result.path("completion").asBoolean(false) : !result.has("completion"),
                "9.5.3",
                "completion is true in completed and nowhere else");
        need(verb.equals("initialized") || result.has("duration"), "9.5.4.1", "duration is required in " + verb);
        need(
                session.launchMode().equals("Normal") || !judged,
                "10.2.2",
                "in " + session.launchMode() + " mode only initialized and terminated are sent");
        score();
        mastery(scored);
    }

    private void score() {
        var score = result.path("score");
        if (score.has("scaled")) {
            var scaled = score.path("scaled").asDouble(-1);
            need(scaled >= 0 && scaled <= 1, "9.5.1", "score.scaled lies between 0 and 1");
        }
        if (score.has("raw")) {
            need(score.has("min") && score.has("max"), "9.5.1", "score.raw needs score.min and score.max");
        }
        for (var part : List.of("raw", "min", "max")) {
            need(
                    !score.has(part) || XapiFormats.places(number(score, part)) == 0,
                    "9.5.1",
                    part + " must be an integer");
        }
    }

    private void mastery(boolean scored) {
        if (!scored
                || session.masteryScore().isEmpty()
                || !result.path("score").path("scaled").isNumber()) {
            return;
        }
        var mastery = session.masteryScore().get();
        var scaled = result.path("score").path("scaled").asDouble(0);
        var reached = scaled + EPSILON >= mastery;
        var passed = Cmi5.verb(statement).equals(Cmi5.PASSED);
        need(
                reached == passed,
                passed ? "9.3.4" : "9.3.5",
                "score " + scaled + " against a masteryScore of " + mastery);
        var told = statement.path("context").path("extensions").path(Cmi5.MASTERY_SCORE);
        need(
                told.isNumber() && Math.abs(told.asDouble(0) - mastery) < EPSILON,
                "9.6.3.2",
                "the masteryscore extension must be " + mastery);
    }

    private void allowed() {
        need(
                !Cmi5.hasCategory(statement, Cmi5.MOVE_ON_CATEGORY),
                "9.6.2.2",
                "the moveon category belongs to cmi5 defined statements only");
        need(
                !(Cmi5.OF_THE_AU.containsKey(Cmi5.verb(statement))
                        && Cmi5.object(statement).equals(session.activityId())),
                "7.1.2",
                "a statement of cmi5's verbs about the AU needs the cmi5 category");
    }

    private void order() {
        var verb = Cmi5.isDefined(statement) ? Cmi5.verb(statement) : "";
        var mine = history.stream().filter(this::isOfThisSession).toList();
        var ofAu = history.stream()
                .filter(past -> Cmi5.isDefined(past) && Cmi5.object(past).equals(session.activityId()))
                .filter(past -> Cmi5.OF_THE_AU.containsKey(Cmi5.verb(past)))
                .toList();
        if (verb.equals(Cmi5.INITIALIZED)) {
            need(read.contains(Cmi5.LAUNCH_DATA), "10.0", "LMS.LaunchData must be read before initialized");
            need(read.contains(Cmi5.PREFERENCES), "11.0", "the learner preferences must be read before initialized");
        }
        need(mine.isEmpty() == verb.equals(Cmi5.INITIALIZED), "9.3.2", "initialized is the first statement, once");
        need(!has(mine, Cmi5.TERMINATED), "9.3.8", "nothing follows terminated");
        need(verb.isEmpty() || !has(mine, verb), "9.3", "a verb is used once in a session");
        var judging = verb.equals(Cmi5.PASSED) || verb.equals(Cmi5.FAILED);
        need(
                !judging || !(has(mine, Cmi5.PASSED) || has(mine, Cmi5.FAILED)),
                "9.3",
                "passed or failed is sent once in a session");
        need(!verb.equals(Cmi5.COMPLETED) || !has(ofAu, verb), "9.3.3", "completed is sent once in a registration");
        need(!verb.equals(Cmi5.PASSED) || !has(ofAu, verb), "9.3.4", "passed is sent once in a registration");
        need(!verb.equals(Cmi5.FAILED) || !has(ofAu, Cmi5.PASSED), "9.3", "failed does not follow passed");
        chronology(mine, verb.equals(Cmi5.TERMINATED));
    }

    /// Order is decided by timestamps (9.3), so they must tell what the arrival tells.
    private void chronology(List<JsonNode> mine, boolean last) {
        var time = XapiFormats.timestamp(statement.path("timestamp"));
        if (time.isEmpty() || mine.isEmpty()) {
            return;
        }
        var times = mine.stream()
                .flatMap(past -> XapiFormats.timestamp(past.path("timestamp")).stream())
                .toList();
        var begin = times.getFirst();
        need(!time.get().isBefore(begin), "9.3.2", "nothing is earlier than initialized");
        if (last) {
            need(times.stream().noneMatch(time.get()::isBefore), "9.3.8", "nothing is later than terminated");
            var elapsed = Duration.between(begin, time.get()).toMillis();
            XapiFormats.duration(result.path("duration"))
                    .ifPresent(duration -> need(
                            Math.abs(duration.movePointRight(3)
                                            .subtract(BigDecimal.valueOf(elapsed))
                                            .longValue())
                                    <= 1000,
                            "9.5.4.1",
                            "duration " + duration + " s of terminated, but initialized was " + elapsed
                                    + " ms before"));
        }
    }

    private void progress() {
        var progress = result.path("extensions").path(Cmi5.PROGRESS);
        if (progress.isMissingNode()) {
            return;
        }
        var percent = progress.isIntegralNumber() ? progress.asInt(-1) : -1;
        need(percent >= 0 && percent <= 100, "9.5.5.1", "progress must be an integer from 0 to 100");
        var completed = history.stream()
                .anyMatch(past -> Cmi5.isDefined(past)
                        && Cmi5.verb(past).equals(Cmi5.COMPLETED)
                        && Cmi5.object(past).equals(session.activityId()));
        var completing = Cmi5.isDefined(statement) && Cmi5.verb(statement).equals(Cmi5.COMPLETED);
        need(!completed && !completing, "9.5.5.1", "progress is not sent with or after completed");
    }

    private boolean isOfThisSession(JsonNode past) {
        return Cmi5.session(past).equals(session.sessionId()) && !Cmi5.OF_THE_LMS.contains(Cmi5.verb(past));
    }

    private static boolean has(List<JsonNode> statements, String verb) {
        return statements.stream()
                .anyMatch(past -> Cmi5.isDefined(past) && Cmi5.verb(past).equals(verb));
    }

    private static JsonNode number(JsonNode parent, String name) {
        return parent.path(name).isNumber() ? parent.path(name) : DecimalNode.ZERO;
    }

    /// Whether `whole` has everything of `part`: objects by key, arrays by element.
    private static boolean contains(JsonNode whole, JsonNode part) {
        if (part.isObject()) {
            return part.properties().stream()
                    .allMatch(entry ->
                            whole.has(entry.getKey()) && contains(whole.path(entry.getKey()), entry.getValue()));
        }
        if (part.isArray()) {
            return StreamSupport.stream(part.spliterator(), false)
                    .allMatch(element ->
                            StreamSupport.stream(whole.spliterator(), false).anyMatch(element::equals));
        }
        return whole.equals(part);
    }

    private void need(boolean holds, String clause, String text) {
        if (!holds) {
            breaches.add(new Breach("cmi5 " + clause, text));
        }
    }
}
