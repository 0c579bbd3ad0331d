package org.cuewright.preview.lrs;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.cuewright.preview.stored.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The statements of the store in the order they came, each as it was sent.
final class Statements {
    private record Stored(JsonNode statement, Instant at) {}

    private final List<Stored> list = new ArrayList<>();

    List<JsonNode> all() {
        return list.stream().map(Stored::statement).toList();
    }

    void add(JsonNode statement) {
        list.add(new Stored(statement, Instant.now()));
    }

    void clear() {
        list.clear();
    }

    Optional<JsonNode> find(String id) {
        return all().stream()
                .filter(statement -> statement.path("id").asString("").equalsIgnoreCase(id))
                .findFirst();
    }

    /// The statements a query asks for, newest first unless `ascending` (Communication 2.1.3).
    List<JsonNode> query(Map<String, String> query) {
        var since = moment(query.get("since"), Instant.MIN);
        var until = moment(query.get("until"), Instant.MAX);
        var order = Comparator.comparing(Stored::at);
        var limit = Long.parseLong(query.getOrDefault("limit", "0"));
        return list.stream()
                .filter(stored -> stored.at().isAfter(since) && !stored.at().isAfter(until))
                .filter(stored -> matches(stored.statement(), query))
                .sorted(query.getOrDefault("ascending", "false").equals("true") ? order : order.reversed())
                .limit(limit == 0 ? Long.MAX_VALUE : limit)
                .map(Statements::asStored)
                .toList();
    }

    private static Instant moment(@Nullable String text, Instant otherwise) {
        return text == null ? otherwise : OffsetDateTime.parse(text).toInstant();
    }

    private static boolean matches(JsonNode statement, Map<String, String> query) {
        var related = query.getOrDefault("related_activities", "false").equals("true");
        var verb = query.getOrDefault("verb", Cmi5.verb(statement));
        var registration = query.getOrDefault("registration", Cmi5.registration(statement));
        var activity = query.getOrDefault("activity", Cmi5.object(statement));
        var agent = query.containsKey("agent") ? Json.read(query.getOrDefault("agent", "")) : statement.path("actor");
        return Cmi5.verb(statement).equals(verb)
                && Cmi5.registration(statement).equals(registration)
                && (Cmi5.object(statement).equals(activity) || (related && isAround(statement, activity)))
                && identity(statement.path("actor")).equals(identity(agent));
    }

    private static boolean isAround(JsonNode statement, String activity) {
        var groups = statement.path("context").path("contextActivities");
        return StreamSupport.stream(groups.spliterator(), false)
                .flatMap(group -> StreamSupport.stream(group.spliterator(), false))
                .anyMatch(other -> other.path("id").asString("").equals(activity));
    }

    /// An agent without its name, which does not tell agents apart.
    private static JsonNode identity(JsonNode agent) {
        return agent instanceof ObjectNode object
                ? object.deepCopy().without("name").without("objectType")
                : agent;
    }

    private static JsonNode asStored(Stored stored) {
        var statement = (ObjectNode) stored.statement().deepCopy();
        statement.put("stored", stored.at().toString());
        statement.put("version", "1.0.3");
        statement
                .putObject("authority")
                .put("objectType", "Agent")
                .putObject("account")
                .put("homePage", "https://lms.example")
                .put("name", "lrs");
        return statement;
    }
}
