package org.cuewright.preview.lrs;

import java.util.Optional;
import org.cuewright.preview.http.Reply;
import org.cuewright.preview.http.Request;
import org.cuewright.preview.lrs.Documents.Document;
import org.cuewright.preview.lrs.Documents.Kind;
import org.cuewright.preview.lrs.Documents.Owner;
import org.cuewright.preview.stored.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// Requests for documents (Communication 2.2 to 2.7), with the ETags of section 3.1.
final class DocumentResource {
    private final Documents documents;
    private final Kind kind;

    DocumentResource(Documents documents, Kind kind) {
        this.documents = documents;
        this.kind = kind;
    }

    /// Whose documents a request is about; empty when a required parameter is missing or malformed.
    Optional<Owner> owner(Request request) {
        var activity = request.parameter("activityId").orElse("");
        var agent = agent(request);
        var complete = switch (kind) {
            case STATE -> !activity.isEmpty() && agent.isObject();
            case AGENT_PROFILE -> agent.isObject();
            case ACTIVITY_PROFILE -> !activity.isEmpty();
        };
        return complete
                ? Optional.of(new Owner(
                        kind, activity, agent, request.parameter("registration").orElse("")))
                : Optional.empty();
    }

    Optional<String> id(Request request) {
        return request.parameter(kind == Kind.STATE ? "stateId" : "profileId");
    }

    Reply answer(Request request, Owner owner) {
        var id = id(request);
        return switch (request.method()) {
            case "GET", "HEAD" ->
                id.map(one -> get(owner, one)).orElseGet(() -> Reply.json(200, Json.write(documents.ids(owner))));
            case "PUT", "POST" ->
                id.map(one -> write(request, owner, one))
                        .orElseGet(() -> Reply.text(400, "The document's id is missing."));
            case "DELETE" -> delete(request, owner, id);
            default -> Reply.methodNotAllowed("GET, HEAD, PUT, POST, DELETE");
        };
    }

    private Reply get(Owner owner, String id) {
        return documents
                .find(owner, id)
                .map(document -> Reply.of(200, document.type(), document.text()).with("ETag", document.etag()))
                .orElseGet(() -> Reply.text(404, "No such document."));
    }

    private Reply write(Request request, Owner owner, String id) {
        var existing = documents.find(owner, id);
        var refusal = precondition(request, existing);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var type = request.header("Content-Type").orElse("application/octet-stream");
        var sent = new Document(type, request.text());
        if (request.method().equals("PUT") || existing.isEmpty()) {
            documents.put(owner, id, sent);
            return Reply.empty(204);
        }
        return merge(existing.get(), sent)
                .map(merged -> {
                    documents.put(owner, id, merged);
                    return Reply.empty(204);
                })
                .orElseGet(() -> Reply.text(400, "POST merges JSON objects only (2.2)."));
    }

    private Reply delete(Request request, Owner owner, Optional<String> id) {
        if (id.isPresent()) {
            var refusal = precondition(request, documents.find(owner, id.get()));
            if (refusal.isPresent()) {
                return refusal.get();
            }
            documents.remove(owner, id.get());
        } else {
            documents.ids(owner).stream()
                    .filter(one -> !one.equals(Cmi5.LAUNCH_DATA))
                    .forEach(one -> documents.remove(owner, one));
        }
        return Reply.empty(204);
    }

    private Optional<Reply> precondition(Request request, Optional<Document> existing) {
        var match = request.header("If-Match");
        var noneMatch = request.header("If-None-Match");
        var etag = existing.map(Document::etag).orElse("");
        if (match.isPresent()
                && (existing.isEmpty()
                        || !(match.get().equals("*") || match.get().contains(etag)))) {
            return Optional.of(Reply.text(412, "If-Match names another version."));
        }
        if (noneMatch.isPresent()
                && existing.isPresent()
                && (noneMatch.get().equals("*") || noneMatch.get().contains(etag))) {
            return Optional.of(Reply.text(412, "The document exists."));
        }
        var blind = match.isEmpty() && noneMatch.isEmpty() && existing.isPresent();
        return blind && request.method().equals("PUT") && kind != Kind.STATE
                ? Optional.of(Reply.text(409, "A profile is changed with If-Match only (3.1)."))
                : Optional.empty();
    }

    private static Optional<Document> merge(Document old, Document sent) {
        try {
            if (Json.read(old.text()) instanceof ObjectNode before
                    && Json.read(sent.text()) instanceof ObjectNode after) {
                before.setAll(after);
                return Optional.of(new Document("application/json", before.toString()));
            }
            return Optional.empty();
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static JsonNode agent(Request request) {
        try {
            return request.parameter("agent").map(Json::read).orElse(MissingNode.getInstance());
        } catch (JacksonException _) {
            return MissingNode.getInstance();
        }
    }
}
