package org.cuewright.preview.lrs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// Interaction activities and the responses to them (xAPI Data 2.4.4.1 and appendix C).
final class InteractionRules {
    /// Which lists of components a type has; types without one are keys too.
    private static final Map<String, Set<String>> COMPONENTS = Map.of(
            "true-false", Set.of(),
            "choice", Set.of("choices"),
            "fill-in", Set.of(),
            "long-fill-in", Set.of(),
            "matching", Set.of("source", "target"),
            "performance", Set.of("steps"),
            "sequencing", Set.of("choices"),
            "likert", Set.of("scale"),
            "numeric", Set.of(),
            "other", Set.of());

    private static final Set<String> LISTS = Set.of("choices", "scale", "source", "target", "steps");
    private static final String CLAUSE = "xapi 2.4.4.1";

    static final Set<String> PROPERTIES =
            Set.of("interactionType", "correctResponsesPattern", "choices", "scale", "source", "target", "steps");

    private InteractionRules() {}

    static List<Breach> checkDefinition(JsonNode definition) {
        var breaches = new ArrayList<Breach>();
        if (PROPERTIES.stream().noneMatch(definition::has)) {
            return breaches;
        }
        var type = definition.path("interactionType").asString("");
        if (!COMPONENTS.containsKey(type)) {
            return List.of(new Breach(CLAUSE, "interactionType is required and may not be \"" + type + "\""));
        }
        var patterns = definition.path("correctResponsesPattern");
        if (definition.has("correctResponsesPattern") && !isArrayOfTexts(patterns)) {
            breaches.add(new Breach(CLAUSE, "correctResponsesPattern must be an array of texts"));
        }
        var own = COMPONENTS.getOrDefault(type, Set.of());
        LISTS.stream().filter(definition::has).sorted().forEach(list -> {
            if (!own.contains(list)) {
                breaches.add(new Breach(CLAUSE, "a " + type + " interaction has no " + list));
            }
            breaches.addAll(components(list, definition.path(list)));
        });
        return breaches;
    }

    /// Whether a response has the form of the interaction's type and names existing components.
    static List<Breach> checkResponse(JsonNode definition, String response) {
        var choices = ids(definition.path("choices"));
        var good = switch (definition.path("interactionType").asString("other")) {
            case "true-false" -> response.equals("true") || response.equals("false");
            case "choice" -> response.isEmpty() || (distinct(response) && known(items(response), choices));
            case "sequencing" -> response.isEmpty() || known(items(response), choices);
            case "likert" -> known(Stream.of(response), ids(definition.path("scale")));
            case "matching" -> response.isEmpty() || pairs(response, definition);
            case "performance" -> items(response).allMatch(item -> item.contains("[.]"));
            case "numeric" -> response.matches("-?\\d+(\\.\\d+)?");
            default -> true;
        };
        return good
                ? List.of()
                : List.of(new Breach(
                        "xapi appendix C",
                        "\"" + response + "\" is no response to a "
                                + definition.path("interactionType").asString("") + " interaction"));
    }

    private static List<Breach> components(String name, JsonNode components) {
        if (!components.isArray()) {
            return List.of(new Breach(CLAUSE, name + " must be an array"));
        }
        var breaches = new ArrayList<Breach>();
        var seen = new HashSet<String>();
        components.forEach(component -> {
            var id = component.path("id").asString("");
            if (id.isEmpty() || id.matches("(?s).*\\s.*")) {
                breaches.add(
                        new Breach(CLAUSE, "an id in " + name + " must be a text without spaces, not \"" + id + "\""));
            }
            if (!seen.add(id)) {
                breaches.add(new Breach(CLAUSE, "id " + id + " stands twice in " + name));
            }
            if (component.has("description") && !component.path("description").isObject()) {
                breaches.add(new Breach(CLAUSE, "the description of " + id + " must be a language map"));
            }
        });
        return breaches;
    }

    private static boolean isArrayOfTexts(JsonNode node) {
        return node.isArray() && node.values().stream().allMatch(JsonNode::isString);
    }

    private static Set<String> ids(JsonNode components) {
        return StreamSupport.stream(components.spliterator(), false)
                .map(component -> component.path("id").asString(""))
                .collect(Collectors.toSet());
    }

    private static Stream<String> items(String response) {
        return Stream.of(response.split(Pattern.quote("[,]"), -1));
    }

    private static boolean distinct(String response) {
        return items(response).distinct().count() == items(response).count();
    }

    /// An absent list of components leaves nothing to compare with.
    private static boolean known(Stream<String> answers, Set<String> ids) {
        return answers.allMatch(answer -> ids.isEmpty() ? !answer.isEmpty() : ids.contains(answer));
    }

    private static boolean pairs(String response, JsonNode definition) {
        var source = ids(definition.path("source"));
        var target = ids(definition.path("target"));
        return items(response).allMatch(item -> {
            var parts = List.of(item.split(Pattern.quote("[.]"), -1));
            return parts.size() == 2
                    && known(Stream.of(parts.getFirst()), source)
                    && known(Stream.of(parts.getLast()), target);
        });
    }
}
