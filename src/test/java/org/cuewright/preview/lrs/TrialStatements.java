package org.cuewright.preview.lrs;

import java.util.List;
import java.util.Optional;
import org.cuewright.preview.stored.Json;
import tools.jackson.databind.node.ObjectNode;

/// Statements that break no rule, for tests to change; each call makes new ones with ids of their own.
final class TrialStatements {
    static final String REGISTRATION = "0e9b3c1a-6a51-4f0e-9f0b-5c1d2f3a4b5c";
    static final String SESSION = "7d1f9a4e-2b3c-4d5e-8f6a-9b0c1d2e3f40";
    static final String ACTIVITY = "https://lms.example/activities/1";
    static final String X = "https://w3id.org/xapi/video/extensions/";

    private static int number;

    private TrialStatements() {}

    static Grant.Session launch(String mode) {
        return new Grant.Session(
                SESSION,
                "https://courses.example/lockout/basics/cabinet",
                ACTIVITY,
                Json.read(actor()),
                REGISTRATION,
                Json.read("{\"contextActivities\":{\"grouping\":[" + publisher() + "]},\"extensions\":{\""
                        + Cmi5.SESSION_ID + "\":\"" + SESSION + "\"}}"),
                mode,
                Optional.of(0.8));
    }

    static ObjectNode plain() {
        return node("""
                {"id":"ID","actor":%s,"verb":{"id":"http://adlnet.gov/expapi/verbs/answered","display":{"en":"answered"}},
                "object":{"id":"https://courses.example/q1","definition":{"type":"http://adlnet.gov/expapi/activities/cmi.interaction",
                "name":{"en":"First"},"interactionType":"choice","correctResponsesPattern":["a"],
                "choices":[{"id":"a","description":{"en":"A"}},{"id":"b","description":{"en":"B"}}]}},
                "result":{"success":true,"response":"a","score":{"scaled":1,"raw":1,"min":0,"max":1},"duration":"PT3.25S"},
                "context":{"registration":"%s","language":"en"},"timestamp":"2026-11-21T10:00:05.000Z"}
                """.formatted(actor(), REGISTRATION));
    }

    /// One of cmi5's own statements; `result` is JSON or empty.
    static ObjectNode defined(String verb, int second, String result) {
        var judged = result.contains("success") || result.contains("completion");
        var scored = result.contains("scaled");
        return node("""
                {"id":"ID","actor":%s,"verb":{"id":"http://adlnet.gov/expapi/verbs/%s","display":{"en":"%s"}},
                "object":{"objectType":"Activity","id":"%s"},%s
                "context":{"registration":"%s","contextActivities":{"grouping":[%s],
                "category":[{"id":"https://w3id.org/xapi/cmi5/context/categories/cmi5"}%s]},
                "extensions":{"%s":"%s"%s}},"timestamp":"2026-11-21T10:00:%02d.000Z"}
                """.formatted(
                        actor(),
                        verb,
                        verb,
                        ACTIVITY,
                        result.isEmpty() ? "" : "\"result\":" + result + ",",
                        REGISTRATION,
                        publisher(),
                        judged ? ",{\"id\":\"https://w3id.org/xapi/cmi5/context/categories/moveon\"}" : "",
                        Cmi5.SESSION_ID,
                        SESSION,
                        scored ? ",\"" + Cmi5.MASTERY_SCORE + "\":0.8" : "",
                        second));
    }

    /// A cmi5 allowed statement: an answer, with progress.
    static ObjectNode answered(int second) {
        var answer = plain();
        var context = (ObjectNode) defined("initialized", second, "").path("context");
        ((ObjectNode) context.path("contextActivities")).remove("category");
        answer.set("context", context);
        answer.put("timestamp", "2026-11-21T10:00:%02d.000Z".formatted(second));
        ((ObjectNode) answer.path("result")).putObject("extensions").put(Cmi5.PROGRESS, 50);
        return answer;
    }

    /// A statement of the Video Profile; `result` and `context` hold extensions as `time:12,progress:0.3`.
    static ObjectNode video(String verb, String result, String context) {
        var own = List.of("played", "paused", "seeked").contains(verb);
        var statement = node("""
                {"id":"ID","actor":%s,"verb":{"id":"%s%s"},
                "object":{"id":"https://courses.example/video","definition":{"type":"https://w3id.org/xapi/video/activity-type/video"}},
                "result":{"extensions":{}},"context":{"registration":"%s","extensions":{},
                "contextActivities":{"category":[{"id":"https://w3id.org/xapi/video"}]}},
                "timestamp":"2026-11-21T10:00:05.000Z"}
                """.formatted(
                        actor(),
                        own ? "https://w3id.org/xapi/video/verbs/" : "http://adlnet.gov/expapi/verbs/",
                        verb,
                        REGISTRATION));
        extend((ObjectNode) statement.path("result").path("extensions"), result);
        extend((ObjectNode) statement.path("context").path("extensions"), context);
        if (verb.equals("completed")) {
            ((ObjectNode) statement.path("result")).put("completion", true).put("duration", "PT40S");
        }
        return statement;
    }

    private static void extend(ObjectNode extensions, String list) {
        if (!list.isEmpty()) {
            for (var pair : list.split(" ", -1)) {
                var at = pair.indexOf(':');
                extensions.set(X + pair.substring(0, at), Json.read(pair.substring(at + 1)));
            }
        }
    }

    private static ObjectNode node(String json) {
        return (ObjectNode) Json.read(json.replace("\"ID\"", "\"aaaaaaaa-0000-4000-8000-%012d\"".formatted(++number)));
    }

    private static String actor() {
        return "{\"objectType\":\"Agent\",\"name\":\"Learner, Sample\","
                + "\"account\":{\"homePage\":\"https://lms.example/\",\"name\":\"learner-1\"}}";
    }

    private static String publisher() {
        return "{\"objectType\":\"Activity\",\"id\":\"https://courses.example/lockout/basics/cabinet\"}";
    }
}
