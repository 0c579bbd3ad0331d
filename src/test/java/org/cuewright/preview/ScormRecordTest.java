package org.cuewright.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.cuewright.preview.stored.Fault;
import org.cuewright.preview.stored.Json;
import org.cuewright.preview.stored.PreviewRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the server keeps of a SCORM session, as the LMS page posts it.
class ScormRecordTest {
    private PreviewServer server;
    private Browser page;

    @BeforeEach
    void start() {
        server = TrialPackages.start(PreviewOptions.of(TrialPackages.folder("scorm12")));
        page = new Browser(server.address());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aLaunchTellsTheUnitItsFactsAndTheSettings() {
        assertEquals(
                """
                {"id":"s1","unit":{"id":"item-1","title":"Before you open the cabinet","href":"sco.html",\
                "facts":{"masteryScore":"80"}},"url":"%scontent/sco.html","settings":{"learnerId":"learner-1",\
                "learnerName":"Learner, Sample","mode":"browse","credit":"no-credit","window":"frame",\
                "moodleIds":true},"stored":null}""".formatted(server.address()),
                page.send("POST", "sessions", "{\"unit\":\"item-1\",\"mode\":\"browse\"}")
                        .text());
        assertEquals(404, page.send("POST", "sessions", "{\"unit\":\"item-9\"}").status());
        assertEquals(400, page.send("POST", "sessions", "unit").status());
        assertEquals(405, page.get("sessions").status());
    }

    @Test
    void everyStateIsKeptInTheOrderOfThePageNotOfArrival() {
        launch("{}");
        post("s1", 1, "finish", "passed", "[]");
        post("s1", 0, "commit", "incomplete", "[]");
        assertEquals(
                List.of(
                        new PreviewRecord.Commit("s1", "commit", Map.of("cmi.core.lesson_status", "incomplete")),
                        new PreviewRecord.Commit("s1", "finish", Map.of("cmi.core.lesson_status", "passed"))),
                unit().commits());
        assertEquals(Map.of("cmi.core.lesson_status", "passed"), unit().cmi());
        assertEquals("finished", server.record().sessions().getFirst().state());
    }

    @Test
    void aRelaunchGetsWhatWasStoredForThisLearnerAndUnit() {
        launch("{}");
        post("s1", 0, "commit", "incomplete", "[]");
        assertEquals("{\"cmi.core.lesson_status\":\"incomplete\"}", launch("{}"));
        assertEquals("null", launch("{\"learnerId\":\"somebody-else\"}"));
        assertEquals("null", launch("{\"unit\":\"item-2\"}"));
    }

    @Test
    void aReviewLeavesWhatWasStored() {
        launch("{}");
        post("s1", 0, "finish", "passed", "[]");
        launch("{\"mode\":\"review\"}");
        post("s2", 0, "finish", "incomplete", "[]");
        assertEquals("{\"cmi.core.lesson_status\":\"passed\"}", launch("{}"));
    }

    @Test
    void callsAndErrorsAreKept() {
        launch("{}");
        post("s1", 0, "log", "", "[{\"call\":\"LMSCommit(\\\"\\\")\",\"code\":\"301\",\"text\":\"too early\"}]");
        var fault = new Fault("item-1", "s1", "LMSCommit(\"\")", "301", "too early");
        assertEquals(List.of(fault), unit().errors());
        assertEquals(List.of(fault), server.record().errors());
        assertEquals(List.of(new PreviewRecord.Call("s1", "LMSCommit", List.of(""), "false", 301)), unit().calls());
        assertNull(unit().cmi());
    }

    @Test
    void aResetForgetsEverything() {
        launch("{}");
        post("s1", 0, "commit", "incomplete", "[]");
        assertEquals(405, page.get("reset").status());
        assertEquals(204, page.send("POST", "reset", "{}").status());
        assertEquals(List.of(), server.record().sessions());
        assertEquals("null", launch("{}"));
    }

    @Test
    void theRecordIsReadAsJsonToo() {
        launch("{}");
        var record = page.get("record").json();
        assertEquals("scorm12", record.path("standard").asString());
        assertEquals("Lock-out and tag-out", record.path("title").asString());
        assertEquals(
                "[{\"id\":\"s1\",\"unit\":\"item-1\",\"learner\":\"learner-1\",\"mode\":\"normal\","
                        + "\"credit\":\"credit\",\"state\":\"open\"}]",
                record.path("sessions").toString());
        assertEquals(
                "[\"standard\",\"title\",\"sessions\",\"units\",\"statements\",\"documents\",\"requests\",\"errors\",\"missing\"]",
                Json.write(record.propertyNames()));
    }

    private PreviewRecord.Unit unit() {
        return server.record().units().getFirst();
    }

    /// Launches and answers what was stored before.
    private String launch(String wishes) {
        return page.send("POST", "sessions", wishes).json().path("stored").toString();
    }

    private void post(String session, int seq, String kind, String status, String faults) {
        var cmi = kind.equals("log") ? "null" : "{\"cmi.core.lesson_status\":\"" + status + "\"}";
        var body = "{\"seq\":%d,\"kind\":\"%s\",\"cmi\":%s,\"calls\":[%s],\"faults\":%s}"
                .formatted(
                        seq,
                        kind,
                        cmi,
                        kind.equals("log")
                                ? "{\"name\":\"LMSCommit\",\"args\":[\"\"],\"result\":\"false\",\"code\":301}"
                                : "",
                        faults);
        assertEquals(
                204, page.send("POST", "sessions/" + session + "/posts", body).status());
    }
}
