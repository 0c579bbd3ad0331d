package org.cuewright.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Carries keys that this version does not know from the tree that was read to the tree that is written. Items of lists
/// are matched by id, so a key goes where its item goes, and with it when it is removed.
final class UnknownKeys {
    private final Map<Shape, Map<String, ObjectNode>> mobile = new HashMap<>();

    private UnknownKeys() {}

    static void carry(ObjectNode origin, ObjectNode written) {
        var keys = new UnknownKeys();
        keys.index(origin, Shape.PROJECT);
        keys.merge(origin, written, Shape.PROJECT);
    }

    private void index(JsonNode origin, Shape shape) {
        shape.below().forEach((key, below) -> {
            for (var item : origin.path(key) instanceof ArrayNode list ? list : List.of(origin.path(key))) {
                if (below.mobile() && item instanceof ObjectNode object) {
                    mobile.computeIfAbsent(below, _ -> new HashMap<>())
                            .put(item.path("id").asString(""), object);
                }
                index(item, below);
            }
        });
    }

    private void merge(ObjectNode origin, ObjectNode written, Shape shape) {
        for (var entry : origin.properties()) {
            if (!shape.known().contains(entry.getKey())) {
                written.set(entry.getKey(), entry.getValue().deepCopy());
            }
        }
        shape.below().forEach((key, below) -> {
            var was = origin.path(key);
            switch (written.path(key)) {
                case ObjectNode now -> merge(was instanceof ObjectNode object ? object : Json.object(), now, below);
                case ArrayNode list -> {
                    for (var item : list) {
                        if (item instanceof ObjectNode now) {
                            merge(match(was, now, below), now, below);
                        }
                    }
                }
                case JsonNode _ -> {}
            }
        });
    }

    private ObjectNode match(JsonNode origins, ObjectNode item, Shape shape) {
        if (shape.mobile()) {
            return mobile.getOrDefault(shape, Map.of())
                    .getOrDefault(item.path("id").asString(""), Json.object());
        }
        for (var origin : origins) {
            if (origin instanceof ObjectNode object && isSame(object, item)) {
                return object;
            }
        }
        return Json.object();
    }

    /// Things without an id, which are ranges, are the same when they begin and end together.
    private static boolean isSame(ObjectNode one, ObjectNode other) {
        var keys = other.has("id") ? List.of("id") : List.of("from", "to");
        return keys.stream()
                .allMatch(
                        key -> one.path(key).asString("").equals(other.path(key).asString("")));
    }
}
