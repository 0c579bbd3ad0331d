package org.cuewright.preview.lrs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cuewright.preview.stored.PreviewRecord;
import tools.jackson.databind.JsonNode;

/// The document resources of the LRS: states, agent profiles and activity profiles.
final class Documents {
    enum Kind {
        STATE,
        AGENT_PROFILE,
        ACTIVITY_PROFILE
    }

    /// Whose documents; `activity` and `registration` may be empty, `agent` missing.
    record Owner(Kind kind, String activity, JsonNode agent, String registration) {}

    record Document(String type, String text) {
        String etag() {
            try {
                var digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
                return "\"" + HexFormat.of().formatHex(digest) + "\"";
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private record Key(Owner owner, String id) {}

    private final Map<Key, Document> documents = new LinkedHashMap<>();

    Optional<Document> find(Owner owner, String id) {
        return Optional.ofNullable(documents.get(new Key(owner, id)));
    }

    List<String> ids(Owner owner) {
        return documents.keySet().stream()
                .filter(key -> key.owner().equals(owner))
                .map(Key::id)
                .toList();
    }

    void put(Owner owner, String id, Document document) {
        documents.put(new Key(owner, id), document);
    }

    void remove(Owner owner, String id) {
        documents.remove(new Key(owner, id));
    }

    void clear() {
        documents.clear();
    }

    List<PreviewRecord.Document> record(Kind kind) {
        return documents.entrySet().stream()
                .filter(entry -> entry.getKey().owner().kind() == kind)
                .map(entry -> new PreviewRecord.Document(
                        entry.getKey().id(),
                        describe(entry.getKey().owner()),
                        entry.getValue().type(),
                        entry.getValue().text()))
                .toList();
    }

    private static Map<String, String> describe(Owner owner) {
        var parts = new LinkedHashMap<String, String>();
        if (!owner.activity().isEmpty()) {
            parts.put("activityId", owner.activity());
        }
        if (!owner.agent().isMissingNode()) {
            parts.put("agent", owner.agent().toString());
        }
        if (!owner.registration().isEmpty()) {
            parts.put("registration", owner.registration());
        }
        return parts;
    }
}
