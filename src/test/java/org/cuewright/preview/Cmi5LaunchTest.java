package org.cuewright.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cuewright.preview.stored.Fault;
import org.cuewright.preview.stored.Json;
import org.cuewright.preview.stored.PreviewRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Launching an AU and talking to the LRS as cmi5 lets it.
class Cmi5LaunchTest {
    private PreviewServer server;
    private Browser page;

    @BeforeEach
    void start() {
        server = TrialPackages.start(PreviewOptions.of(TrialPackages.folder("cmi5")));
        page = new Browser(server.address());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theLaunchUrlHasTheFiveParametersBehindItsOwnQuery() {
        var au = launch("Normal");
        assertTrue(au.url.toString().startsWith(server.address() + "content/au.html?lang=en&"), au.url.toString());
        assertEquals(
                "[activityId, actor, endpoint, fetch, lang, registration]",
                au.parameters.keySet().stream().sorted().toList().toString());
        assertEquals(server.address() + "lrs/", au.parameter("endpoint"));
    }

    @Test
    void theTokenIsHandedOutOnce() {
        var au = launch("Normal");
        assertNotEquals("", au.token());
        var again = page.send("POST", au.parameter("fetch"), "{}").json();
        assertEquals("1", again.path("error-code").asString());
        assertEquals(405, page.get(au.parameter("fetch")).status());
        assertEquals(
                "2",
                page.send("POST", "fetch/none", "{}").json().path("error-code").asString());
        assertEquals(List.of("cmi5 8.2.1", "cmi5 8.2.1"), clauses());
    }

    @Test
    void launchDataAndPreferencesLieReady() {
        var au = launch("Review");
        var data = au.launchData();
        assertEquals("Review", data.path("launchMode").asString());
        assertEquals("CompletedAndPassed", data.path("moveOn").asString());
        assertEquals(0.8, data.path("masteryScore").asDouble());
        assertEquals("quiet", data.path("launchParameters").asString());
        assertEquals(
                "{\"courseStructure\":\"key-1\"}", data.path("entitlementKey").toString());
        assertEquals(200, page.get(data.path("returnURL").asString()).status());
        assertEquals("on", au.preferences().path("audioPreference").asString());
    }

    @Test
    void theLmsSpeaksBeforeTheAuAndWhenItIsSatisfied() {
        var au = launch("Normal").begin();
        assertEquals(200, au.send("passed", "{\"success\":true,\"score\":{\"scaled\":0.8},\"duration\":\"PT1S\"}"));
        assertEquals(200, au.send("completed", "{\"completion\":true,\"duration\":\"PT1S\"}"));
        assertEquals(200, au.send("terminated", "{\"duration\":\"PT0S\"}"));
        assertEquals(
                List.of("launched", "initialized", "passed", "completed", "satisfied", "satisfied", "terminated"),
                verbs());
        assertEquals(List.of(), server.record().errors());
        assertEquals("terminated", server.record().sessions().getFirst().state());
        assertEquals(403, au.send("experienced", ""));
        assertEquals(List.of("cmi5 9.3.8"), clauses());
    }

    @Test
    void aRelaunchAbandonsTheSessionBefore() {
        var first = launch("Normal").begin();
        var second = launch("Normal").begin();
        assertEquals(first.parameter("registration"), second.parameter("registration"));
        assertEquals(403, first.send("experienced", ""));
        assertEquals(List.of("launched", "initialized", "abandoned", "launched", "initialized"), verbs());
        assertEquals(
                List.of("abandoned", "open"),
                server.record().sessions().stream()
                        .map(PreviewRecord.Session::state)
                        .toList());
        assertEquals(List.of(), server.record().errors());
    }

    @Test
    void aBatchIsStoredWholeOrNotAtAll() {
        var au = launch("Normal").begin();
        var good = au.statement("experienced", "");
        var bad = au.statement("experienced", "");
        bad.put("timestamp", "today");
        assertEquals(400, au.post("[" + good + "," + bad + "]").status());
        assertEquals(List.of("launched", "initialized"), verbs());
        assertEquals(List.of("xapi 4.5"), clauses());
        assertEquals(
                200,
                au.post("[" + good + "," + au.statement("experienced", "") + "]")
                        .status());
        assertEquals(4, server.record().statements().size());
    }

    @Test
    void theSameStatementAgainIsFineAnotherOfTheSameIdIsNot() {
        var au = launch("Normal").begin();
        var statement = au.statement("experienced", "");
        assertEquals(200, au.post(statement.toString()).status());
        assertEquals(200, au.post(statement.toString()).status());
        assertEquals(3, server.record().statements().size());
        statement.put("timestamp", "2030-01-01T00:00:00.000Z");
        assertEquals(409, au.post(statement.toString()).status());
        assertEquals(List.of("xapi 2.4.1"), clauses());
    }

    @Test
    void putStoresOneStatementUnderItsId() {
        var au = launch("Normal").begin();
        var statement = au.statement("experienced", "");
        var id = statement.path("id").asString();
        assertEquals(
                204,
                au.call("PUT", "statements?statementId=" + id, statement.toString())
                        .status());
        assertEquals(
                id,
                au.call("GET", "statements?statementId=" + id, "")
                        .json()
                        .path("id")
                        .asString());
        assertEquals(
                400,
                au.call("PUT", "statements?statementId=" + UUID.randomUUID(), statement.toString())
                        .status());
    }

    @Test
    void statementsAreFoundByVerbActivityAndRegistration() {
        var au = launch("Normal").begin();
        au.send("experienced", "");
        assertEquals(1, found(au, "verb=" + escape("http://adlnet.gov/expapi/verbs/experienced")));
        assertEquals(0, found(au, "verb=" + escape("http://adlnet.gov/expapi/verbs/passed")));
        assertEquals(3, found(au, "activity=" + escape(au.parameter("activityId"))));
        assertEquals(3, found(au, "registration=" + au.parameter("registration")));
        assertEquals(1, found(au, "limit=1"));
        var publisher = escape("https://courses.example/lockout/basics/cabinet");
        assertEquals(3, found(au, "related_activities=true&activity=" + publisher));
        assertEquals(3, found(au, "agent=" + escape(au.parameter("actor"))));
    }

    @Test
    void onlyTheLaunchedMayTalkAndOnlyInTheRightVersion() {
        var au = launch("Normal");
        var token = au.token();
        assertEquals(401, page.get("lrs/statements").status());
        assertEquals(
                401, page.get("lrs/statements", "Authorization", "Basic abc").status());
        assertEquals(
                400,
                page.get("lrs/statements", "Authorization", "Basic " + token).status());
        assertEquals(
                400,
                page.get("lrs/statements", "Authorization", "Basic " + token, "X-Experience-API-Version", "2.0.0")
                        .status());
        assertEquals(4, server.record().errors().size());
        assertEquals(200, page.get("lrs/about").status());
    }

    @Test
    void otherOriginsMayAsk() {
        var asked = page.send("OPTIONS", "lrs/statements", "");
        assertEquals(204, asked.status());
        assertEquals("*", asked.header("Access-Control-Allow-Origin"));
        assertTrue(asked.header("Access-Control-Allow-Headers").contains("X-Experience-API-Version"));
        assertEquals("", page.get("record").header("Access-Control-Allow-Origin"));
    }

    @Test
    void statesArePutReadMergedListedAndDeleted() {
        var au = launch("Normal").begin();
        var resume = au.state("resume");
        assertEquals(404, au.call("GET", resume, "").status());
        assertEquals(204, au.call("PUT", resume, "{\"a\":1}").status());
        assertEquals(204, au.call("POST", resume, "{\"b\":2}").status());
        assertEquals("{\"a\":1,\"b\":2}", au.call("GET", resume, "").text());
        assertEquals(
                "[\"LMS.LaunchData\",\"resume\"]",
                au.call("GET", au.state(""), "").text());
        assertEquals(204, au.call("DELETE", resume, "").status());
        assertEquals(404, au.call("GET", resume, "").status());
        assertEquals(400, au.call("GET", "activities/state?stateId=resume", "").status());
    }

    @Test
    void eTagsGuardDocuments() {
        var au = launch("Normal").begin();
        var resume = au.state("resume");
        au.call("PUT", resume, "{\"a\":1}");
        var etag = au.call("GET", resume, "").header("ETag");
        assertEquals(412, au.call("PUT", resume, "{}", "If-None-Match", "*").status());
        assertEquals(412, au.call("PUT", resume, "{}", "If-Match", "\"other\"").status());
        assertEquals(204, au.call("PUT", resume, "{}", "If-Match", etag).status());
        assertEquals(List.of(), server.record().errors());
        var preferences = "agents/profile?profileId=cmi5LearnerPreferences&agent=" + escape(au.parameter("actor"));
        assertEquals(409, au.call("PUT", preferences, "{}").status());
        assertEquals(List.of("xapi com 3.1"), clauses());
    }

    @Test
    void launchDataBelongsToTheLms() {
        var au = launch("Normal").begin();
        assertEquals(403, au.call("PUT", au.state("LMS.LaunchData"), "{}").status());
        assertEquals(403, au.call("DELETE", au.state("LMS.LaunchData"), "").status());
        assertEquals(204, au.call("DELETE", au.state(""), "").status());
        assertEquals("Normal", au.launchData().path("launchMode").asString());
        assertEquals(List.of("cmi5 10.2.1", "cmi5 10.2.1"), clauses());
    }

    @Test
    void aLeafletIsSatisfiedUntouchedButNotTheCourse() {
        page.send("POST", "sessions", "{\"unit\":\"https://courses.example/lockout/leaflet\"}");
        assertEquals(List.of("launched"), verbs());
    }

    @Test
    void anExportOfAnotherStandardMayUseTheLrsToo() {
        try (var scorm = TrialPackages.start(
                PreviewOptions.of(TrialPackages.folder("scorm12")).at(0, "known"))) {
            var asking = new Browser(scorm.address());
            var authorization =
                    asking.get("package").json().path("authorization").asString();
            var statement = "{\"actor\":{\"mbox\":\"mailto:a@b.example\"},\"verb\":{\"id\":\"https://v.example/did\"},"
                    + "\"object\":{\"id\":\"https://o.example/it\"}}";
            String[] headers = {
                "Authorization", authorization, "X-Experience-API-Version", "1.0.3", "Content-Type", "application/json"
            };
            assertEquals(
                    200,
                    asking.send("POST", "lrs/statements", statement, headers).status());
            assertEquals(1, scorm.record().statements().size());
            assertEquals("Basic cHJldmlldzprbm93bg==", authorization);
        }
    }

    private int found(Au au, String query) {
        return au.call("GET", "statements?" + query, "")
                .json()
                .path("statements")
                .size();
    }

    private List<String> verbs() {
        return server.record().statements().stream()
                .map(statement -> statement.path("verb").path("id").asString().replaceFirst(".*/", ""))
                .toList();
    }

    private List<String> clauses() {
        return server.record().errors().stream().map(Fault::code).toList();
    }

    private static String escape(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Au launch(String mode) {
        var wishes = "{\"mode\":\"" + mode.toLowerCase(Locale.ROOT) + "\"}";
        return new Au(URI.create(
                page.send("POST", "sessions", wishes).json().path("url").asString()));
    }

    /// The least an AU does, as cmi5 wants it.
    private final class Au {
        private final URI url;
        private final Map<String, String> parameters;
        private String token = "";

        private Au(URI url) {
            this.url = url;
            parameters = Arrays.stream(url.getRawQuery().split("&", -1))
                    .map(pair -> pair.split("=", 2))
                    .collect(Collectors.toMap(
                            pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        }

        private String parameter(String name) {
            return parameters.getOrDefault(name, "");
        }

        private String token() {
            if (token.isEmpty()) {
                token = page.send("POST", parameter("fetch"), "{}")
                        .json()
                        .path("auth-token")
                        .asString();
            }
            return token;
        }

        private Browser.Answer call(String method, String resource, String body, String... headers) {
            var all = new ArrayList<>(List.of(
                    "Authorization",
                    "Basic " + token(),
                    "X-Experience-API-Version",
                    "1.0.3",
                    "Content-Type",
                    "application/json"));
            all.addAll(List.of(headers));
            return page.send(method, "lrs/" + resource, body, all.toArray(String[]::new));
        }

        private String state(String id) {
            return "activities/state?activityId=" + escape(parameter("activityId")) + "&agent="
                    + escape(parameter("actor")) + "&registration=" + parameter("registration")
                    + (id.isEmpty() ? "" : "&stateId=" + id);
        }

        private JsonNode launchData() {
            return call("GET", state("LMS.LaunchData"), "").json();
        }

        private JsonNode preferences() {
            return call(
                            "GET",
                            "agents/profile?profileId=cmi5LearnerPreferences&agent=" + escape(parameter("actor")),
                            "")
                    .json();
        }

        private Au begin() {
            preferences();
            assertEquals(200, send("initialized", ""));
            return this;
        }

        private int send(String verb, String result) {
            return post(statement(verb, result).toString()).status();
        }

        private Browser.Answer post(String body) {
            return call("POST", "statements", body);
        }

        /// A cmi5 defined statement, or with the verb `experienced` an allowed one.
        private ObjectNode statement(String verb, String result) {
            var statement = Json.MAPPER.createObjectNode();
            statement.put("id", UUID.randomUUID().toString());
            statement.set("actor", Json.read(parameter("actor")));
            statement.putObject("verb").put("id", "http://adlnet.gov/expapi/verbs/" + verb);
            statement.putObject("object").put("id", parameter("activityId"));
            var context = (ObjectNode) launchData().path("contextTemplate");
            context.put("registration", parameter("registration"));
            statement.set("context", context);
            statement.put(
                    "timestamp", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
            if (!result.isEmpty()) {
                statement.set("result", Json.read(result));
            }
            if (!verb.equals("experienced")) {
                var category = ((ObjectNode) context.path("contextActivities")).putArray("category");
                category.addObject().put("id", "https://w3id.org/xapi/cmi5/context/categories/cmi5");
                if (result.contains("success") || result.contains("completion")) {
                    category.addObject().put("id", "https://w3id.org/xapi/cmi5/context/categories/moveon");
                }
            }
            if (result.contains("scaled")) {
                ((ObjectNode) context.path("extensions"))
                        .put("https://w3id.org/xapi/cmi5/context/extensions/masteryscore", 0.8);
            }
            return statement;
        }
    }
}
