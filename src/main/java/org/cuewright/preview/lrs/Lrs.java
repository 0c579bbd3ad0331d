package org.cuewright.preview.lrs;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cuewright.preview.http.Handler;
import org.cuewright.preview.http.Reply;
import org.cuewright.preview.http.Request;
import org.cuewright.preview.lrs.Documents.Kind;
import org.cuewright.preview.stored.Fault;
import org.cuewright.preview.stored.Json;
import org.cuewright.preview.stored.PreviewRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The stand-in LRS: the xAPI resources below its endpoint, each request checked and logged.
public final class Lrs implements Handler {
    private static final Map<String, Kind> DOCUMENTS = Map.of(
            "activities/state", Kind.STATE,
            "agents/profile", Kind.AGENT_PROFILE,
            "activities/profile", Kind.ACTIVITY_PROFILE);

    private final Gate gate;
    private final Statements statements = new Statements();
    private final Documents documents = new Documents();
    private final List<PreviewRecord.Request> requests = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Set<String>> read = new HashMap<>();

    public Lrs(Gate gate) {
        this.gate = gate;
    }

    @Override
    public synchronized Reply answer(Request request) {
        if (request.method().equals("OPTIONS")) {
            return opened(Reply.empty(204))
                    .with("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, DELETE, OPTIONS")
                    .with(
                            "Access-Control-Allow-Headers",
                            "Authorization, Content-Type, If-Match, If-None-Match, X-Experience-API-Version")
                    .with("Access-Control-Max-Age", "600");
        }
        if (request.path().equals("about")) {
            return opened(Reply.json(200, "{\"version\":[\"1.0.0\",\"1.0.1\",\"1.0.2\",\"1.0.3\"],\"extensions\":{}}"));
        }
        var grant = request.header("Authorization").flatMap(gate::grant);
        var reply = grant.map(given -> admitted(request, given))
                .orElseGet(() -> refuse(Optional.empty(), request, 401, "xapi com 4.0", "Authorization is not known"));
        var session = grant.flatMap(Lrs::session).map(Grant.Session::sessionId).orElse("");
        requests.add(new PreviewRecord.Request(session, request.method(), request.path(), reply.status()));
        return opened(reply);
    }

    /// Stores a statement of the LMS itself.
    public synchronized void record(JsonNode statement) {
        statements.add(statement);
    }

    /// Writes a document on behalf of the LMS; `registration` may be empty.
    public synchronized void putState(
            String activity, JsonNode agent, String registration, String id, JsonNode content) {
        documents.put(new Documents.Owner(Kind.STATE, activity, agent, registration), id, json(content));
    }

    /// Writes an agent profile on behalf of the LMS, unless the learner has one already.
    public synchronized void offerProfile(JsonNode agent, String id, JsonNode content) {
        var owner = new Documents.Owner(Kind.AGENT_PROFILE, "", agent, "");
        if (documents.find(owner, id).isEmpty()) {
            documents.put(owner, id, json(content));
        }
    }

    public synchronized void reset() {
        statements.clear();
        documents.clear();
        requests.clear();
        faults.clear();
        read.clear();
    }

    public synchronized List<JsonNode> statements() {
        return statements.all();
    }

    public synchronized List<PreviewRecord.Request> requests() {
        return List.copyOf(requests);
    }

    public synchronized List<Fault> faults() {
        return List.copyOf(faults);
    }

    public synchronized PreviewRecord.Documents documents() {
        return new PreviewRecord.Documents(
                documents.record(Kind.STATE),
                documents.record(Kind.AGENT_PROFILE),
                documents.record(Kind.ACTIVITY_PROFILE));
    }

    /// Notes a fault that another part of the launch found.
    public synchronized void note(Fault fault) {
        faults.add(fault);
    }

    private Reply admitted(Request request, Grant grant) {
        if (!request.header("X-Experience-API-Version").orElse("").matches("1\\.0(\\.\\d+)?")) {
            return refuse(Optional.of(grant), request, 400, "xapi com 3.3", "X-Experience-API-Version must be 1.0.3");
        }
        if (request.path().equals("statements")) {
            return statementResource(request, grant);
        }
        var kind = DOCUMENTS.get(request.path());
        return kind == null
                ? refuse(Optional.of(grant), request, 404, "xapi com 2", "No such resource")
                : documentResource(request, grant, new DocumentResource(documents, kind));
    }

    private Reply documentResource(Request request, Grant grant, DocumentResource resource) {
        var owner = resource.owner(request);
        if (owner.isEmpty()) {
            return refuse(Optional.of(grant), request, 400, "xapi com 2.2", "A parameter is missing or malformed");
        }
        var id = resource.id(request).orElse("");
        var session = session(grant);
        if (session.isPresent()) {
            if (!owner.get().agent().isMissingNode()
                    && !owner.get().agent().equals(session.get().actor())) {
                return refuse(Optional.of(grant), request, 400, "cmi5 10.0", "agent must be the actor of the launch");
            }
            if (id.equals(Cmi5.LAUNCH_DATA) && !request.isRead()) {
                return refuse(Optional.of(grant), request, 403, "cmi5 10.2.1", "LMS.LaunchData is the LMS's");
            }
            read.computeIfAbsent(session.get().sessionId(), _ -> new HashSet<>())
                    .add(id);
        }
        var reply = resource.answer(request, owner.get());
        return reply.status() == 400 || reply.status() == 409
                ? refuse(
                        Optional.of(grant),
                        request,
                        reply.status(),
                        "xapi com 3.1",
                        "The document cannot be written so")
                : reply;
    }

    private Reply statementResource(Request request, Grant grant) {
        try {
            return switch (request.method()) {
                case "GET", "HEAD" -> query(request);
                case "POST" -> post(request, grant);
                case "PUT" -> put(request, grant);
                default -> Reply.methodNotAllowed("GET, HEAD, POST, PUT");
            };
        } catch (JacksonException | DateTimeParseException | NumberFormatException e) {
            return refuse(Optional.of(grant), request, 400, "xapi 2.2", String.valueOf(e.getMessage()));
        }
    }

    private Reply query(Request request) {
        var id = request.parameter("statementId");
        var reply = id.isPresent()
                ? statements
                        .find(id.get())
                        .map(statement -> Reply.json(200, statement.toString()))
                        .orElseGet(() -> Reply.text(404, "No such statement."))
                : Reply.json(200, Json.write(new StatementResult(statements.query(request.query()), "")));
        return reply.with("X-Experience-API-Consistent-Through", Instant.now().toString());
    }

    private Reply put(Request request, Grant grant) {
        var statement = Json.read(request.text());
        var id = request.parameter("statementId").orElse("");
        if (!(statement instanceof ObjectNode object) || id.isEmpty()) {
            return refuse(
                    Optional.of(grant), request, 400, "xapi com 2.1.1", "PUT needs statementId and one statement");
        }
        if (object.path("id").asString(id).equals(id)) {
            object.put("id", id);
            return store(request, grant, List.of(object)).orElseGet(() -> Reply.empty(204));
        }
        return refuse(
                Optional.of(grant), request, 400, "xapi com 2.1.1", "statementId differs from the statement's id");
    }

    private Reply post(Request request, Grant grant) {
        if (!request.header("Content-Type").orElse("").startsWith("application/json")) {
            return refuse(Optional.of(grant), request, 400, "xapi com 1.5", "Content-Type must be application/json");
        }
        var body = Json.read(request.text());
        var batch = body.isArray() ? List.copyOf(body.values()) : List.of(body);
        if (grant instanceof Grant.Plain) {
            batch.forEach(Lrs::identify);
        }
        return store(request, grant, batch)
                .orElseGet(() -> Reply.json(
                        200,
                        Json.write(batch.stream()
                                .map(statement -> statement.path("id").asString(""))
                                .toList())));
    }

    /// Stores all of `batch` or, when anything is wrong with it, nothing; answers the refusal.
    private Optional<Reply> store(Request request, Grant grant, List<JsonNode> batch) {
        var fresh = new ArrayList<JsonNode>();
        for (var statement : batch) {
            var same = statements.find(statement.path("id").asString(""));
            if (same.isPresent()) {
                if (!same.get().equals(statement)) {
                    return Optional.of(
                            refuse(Optional.of(grant), request, 409, "xapi 2.4.1", "another statement has this id"));
                }
                continue;
            }
            var end = session(grant).flatMap(gate::end);
            if (end.isPresent()) {
                return Optional.of(closed(request, grant, end.get()));
            }
            var breaches = breaches(statement, grant, fresh);
            if (!breaches.isEmpty()) {
                breaches.forEach(breach -> fault(Optional.of(grant), statement, breach));
                return Optional.of(Reply.text(400, describe(breaches)));
            }
            fresh.add(statement);
        }
        fresh.forEach(statements::add);
        session(grant).ifPresent(session -> fresh.forEach(statement -> gate.stored(session, statement)));
        return Optional.empty();
    }

    private Reply closed(Request request, Grant grant, Gate.End end) {
        return switch (end) {
            case TERMINATED -> refuse(Optional.of(grant), request, 403, "cmi5 9.3.8", "nothing follows terminated");
            case ABANDONED -> Reply.text(403, "The session was abandoned (cmi5 9.3.6).");
        };
    }

    private List<Breach> breaches(JsonNode statement, Grant grant, List<JsonNode> batch) {
        var breaches = new ArrayList<>(XapiRules.check(statement));
        if (!breaches.isEmpty()) {
            return breaches;
        }
        var history = new ArrayList<>(statements.all());
        history.addAll(batch);
        switch (grant) {
            case Grant.Plain _ -> {}
            case Grant.Session session ->
                breaches.addAll(Cmi5Rules.check(
                        statement,
                        session,
                        history.stream()
                                .filter(past -> Cmi5.registration(past).equals(session.registration()))
                                .toList(),
                        read.getOrDefault(session.sessionId(), Set.of())));
        }
        if (VideoRules.concerns(statement)) {
            breaches.addAll(VideoRules.check(statement, history));
        }
        return breaches;
    }

    private Reply refuse(Optional<Grant> grant, Request request, int status, String clause, String text) {
        var session = grant.flatMap(Lrs::session);
        faults.add(new Fault(
                session.map(Grant.Session::unit).orElse(null),
                session.map(Grant.Session::sessionId).orElse(null),
                request.method() + " " + request.path(),
                clause,
                text));
        return Reply.text(status, clause + ": " + text);
    }

    private void fault(Optional<Grant> grant, JsonNode statement, Breach breach) {
        var session = grant.flatMap(Lrs::session);
        faults.add(new Fault(
                session.map(Grant.Session::unit).orElse(null),
                session.map(Grant.Session::sessionId).orElse(null),
                Cmi5.verb(statement),
                breach.clause(),
                breach.text()));
    }

    private static String describe(List<Breach> breaches) {
        return String.join(
                "\n",
                breaches.stream()
                        .map(breach -> breach.clause() + ": " + breach.text())
                        .toList());
    }

    private static Optional<Grant.Session> session(Grant grant) {
        return switch (grant) {
            case Grant.Plain _ -> Optional.empty();
            case Grant.Session session -> Optional.of(session);
        };
    }

    /// An LRS gives an id to a statement that has none (2.4.1); a cmi5 AU must set it itself.
    private static void identify(JsonNode statement) {
        if (statement instanceof ObjectNode object && !object.has("id")) {
            object.put("id", UUID.randomUUID().toString());
        }
    }

    private static Documents.Document json(JsonNode content) {
        return new Documents.Document("application/json", content.toString());
    }

    private static Reply opened(Reply reply) {
        return reply.with("Access-Control-Allow-Origin", "*")
                .with("Access-Control-Expose-Headers", "ETag, X-Experience-API-Version")
                .with("X-Experience-API-Version", "1.0.3");
    }

    record StatementResult(List<JsonNode> statements, String more) {}
}
