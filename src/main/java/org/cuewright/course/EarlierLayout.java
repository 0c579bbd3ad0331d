package org.cuewright.course;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the bookmarks of an earlier edition are numbers of: its lessons without their words, and its resume plan. With
/// it the player reads a bookmark that the earlier edition left in the LMS, and keeps by their ids what is still there.
public record EarlierLayout(@JsonValue ObjectNode content) {
    private static final Set<String> WORDS = Set.of(
            "title",
            "prompt",
            "hint",
            "text",
            "feedback",
            "whenCorrect",
            "whenPartly",
            "whenIncorrect",
            "before",
            "after",
            "label",
            "settings");
    private static final Set<String> LISTS = Set.of("captions", "chapters", "accepted");

    /// Of the unit with that id the layouts that a page of the player holds: its own and those before, newest first.
    public static List<EarlierLayout> of(String page, String unit) {
        try {
            var tree = JsonMapper.shared().readTree(page);
            if (!tree.path("unit").path("id").asString("").equals(unit)
                    || !(tree.path("lessons") instanceof ArrayNode lessons)
                    || !(tree.path("resume") instanceof ObjectNode resume)) {
                return List.of();
            }
            var own = JsonMapper.shared().createObjectNode();
            own.set("lessons", wordless(lessons.deepCopy()));
            own.set("resume", resume);
            var all = new ArrayList<EarlierLayout>();
            all.add(new EarlierLayout(own));
            for (var before : tree.path("earlier")) {
                if (before instanceof ObjectNode content) {
                    all.add(new EarlierLayout(content));
                }
            }
            return all;
        } catch (JacksonException _) {
            return List.of();
        }
    }

    /// Layouts of one hash read the same bookmarks.
    public String hash() {
        return content.path("resume").path("hash").asString("");
    }

    private static JsonNode wordless(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("formatted");
            for (var name : List.copyOf(object.propertyNames())) {
                if (WORDS.contains(name)) {
                    object.put(name, "");
                } else if (LISTS.contains(name)) {
                    object.putArray(name);
                } else {
                    wordless(object.path(name));
                }
            }
        } else {
            node.forEach(EarlierLayout::wordless);
        }
        return node;
    }
}
