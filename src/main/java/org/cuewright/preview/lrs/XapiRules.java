package org.cuewright.preview.lrs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The structure of a statement by xAPI 1.0.3, part two (Data); each breach names its section.
final class XapiRules {
    private static final Set<String> STATEMENT = Set.of(
            "id",
            "actor",
            "verb",
            "object",
            "result",
            "context",
            "timestamp",
            "stored",
            "authority",
            "version",
            "attachments");
    private static final Set<String> SUB_STATEMENT =
            Set.of("objectType", "actor", "verb", "object", "result", "context", "timestamp", "attachments");
    private static final Set<String> IDENTIFIERS = Set.of("mbox", "mbox_sha1sum", "openid", "account");
    private static final Pattern MAILBOX = Pattern.compile("mailto:[^@\\s]+@[^@\\s]+");
    private static final Pattern SHA1 = Pattern.compile("[0-9a-fA-F]{40}");

    private final List<Breach> breaches = new ArrayList<>();

    private XapiRules() {}

    static List<Breach> check(JsonNode statement) {
        var rules = new XapiRules();
        rules.statement(statement, false);
        return rules.breaches;
    }

    private void statement(JsonNode statement, boolean nested) {
        if (!object(statement, "2.2", "a statement", nested ? SUB_STATEMENT : STATEMENT)) {
            return;
        }
        noNulls(statement);
        need(
                Stream.of("actor", "verb", "object").allMatch(statement::has),
                "2.2",
                "actor, verb and object are required");
        optional(statement, "id", XapiFormats::isUuid, "2.4.1", "id must be a UUID");
        actor(statement.path("actor"), "actor");
        verb(statement.path("verb"));
        target(statement.path("object"), nested);
        result(statement.path("result"), statement.path("object").path("definition"));
        context(statement.path("context"), statement.path("object"));
        optional(
                statement,
                "timestamp",
                node -> XapiFormats.timestamp(node).isPresent(),
                "4.5",
                "timestamp must be ISO 8601 with a zone");
        optional(
                statement,
                "version",
                node -> node.isString() && node.asString().matches("1\\.0(\\.\\d+)?"),
                "2.4.10",
                "version must be 1.0.x");
        if (statement.has("authority")) {
            actor(statement.path("authority"), "authority");
        }
        attachments(statement.path("attachments"));
    }

    private void actor(JsonNode actor, String name) {
        if (actor.isMissingNode()
                || !object(
                        actor,
                        "2.4.2",
                        name,
                        Set.of("objectType", "name", "member", "mbox", "mbox_sha1sum", "openid", "account"))) {
            return;
        }
        var type = actor.path("objectType").asString("Agent");
        need(Set.of("Agent", "Group").contains(type), "2.4.2", name + " must be an Agent or a Group, not " + type);
        optional(actor, "name", JsonNode::isString, "2.4.2", name + ".name must be a text");
        var identifiers =
                actor.propertyNames().stream().filter(IDENTIFIERS::contains).count();
        var anonymous = type.equals("Group") && identifiers == 0;
        need(identifiers == 1 || anonymous, "2.4.2.1", name + " needs exactly one identifier, has " + identifiers);
        need(!anonymous || actor.has("member"), "2.4.2.2", name + ", an anonymous group, needs members");
        need(type.equals("Group") || !actor.has("member"), "2.4.2.1", name + ", an agent, has no members");
        matching(actor, "mbox", MAILBOX, "2.4.2.3");
        matching(actor, "mbox_sha1sum", SHA1, "2.4.2.3");
        optional(actor, "openid", XapiFormats::isIri, "2.4.2.3", name + ".openid must be a URI");
        if (actor.has("account") && object(actor.path("account"), "2.4.2.4", "account", Set.of("homePage", "name"))) {
            need(
                    XapiFormats.isIri(actor.path("account").path("homePage")),
                    "2.4.2.4",
                    "account.homePage must be an IRL");
            need(actor.path("account").path("name").isString(), "2.4.2.4", "account.name must be a text");
        }
        actor.path("member").forEach(member -> actor(member, name + ".member"));
    }

    private void verb(JsonNode verb) {
        if (!verb.isMissingNode() && object(verb, "2.4.3", "verb", Set.of("id", "display"))) {
            need(XapiFormats.isIri(verb.path("id")), "2.4.3", "verb.id must be an absolute IRI");
            languageMap(verb, "display", "2.4.3");
        }
    }

    private void target(JsonNode object, boolean nested) {
        if (object.isMissingNode() || !isObject(object, "2.4.4", "object")) {
            return;
        }
        switch (object.path("objectType").asString("Activity")) {
            case "Activity" -> activity(object, "object");
            case "Agent", "Group" -> actor(object, "object");
            case "StatementRef" -> {
                object(object, "2.4.4.3", "object", Set.of("objectType", "id"));
                need(XapiFormats.isUuid(object.path("id")), "2.4.4.3", "a statement reference needs a UUID");
            }
            case "SubStatement" -> {
                need(!nested, "2.4.4.3", "a sub-statement holds no other");
                if (!nested) {
                    statement(object, true);
                }
            }
            default -> need(false, "2.4.4", "unknown objectType " + object.path("objectType"));
        }
    }

    private void activity(JsonNode activity, String name) {
        if (object(activity, "2.4.4.1", name, Set.of("objectType", "id", "definition"))) {
            need(XapiFormats.isIri(activity.path("id")), "2.4.4.1", name + ".id must be an absolute IRI");
            need(
                    activity.path("objectType").asString("Activity").equals("Activity"),
                    "2.4.4.1",
                    name + " must be an Activity");
            if (activity.has("definition")) {
                definition(activity.path("definition"));
            }
        }
    }

    private void definition(JsonNode definition) {
        var known = Stream.concat(
                Stream.of("name", "description", "type", "moreInfo", "extensions"),
                InteractionRules.PROPERTIES.stream());
        if (object(definition, "2.4.4.1", "definition", Set.copyOf(known.toList()))) {
            languageMap(definition, "name", "2.4.4.1");
            languageMap(definition, "description", "2.4.4.1");
            optional(definition, "type", XapiFormats::isIri, "2.4.4.1", "definition.type must be an IRI");
            optional(definition, "moreInfo", XapiFormats::isIri, "2.4.4.1", "definition.moreInfo must be an IRL");
            extensions(definition);
            breaches.addAll(InteractionRules.checkDefinition(definition));
        }
    }

    private void result(JsonNode result, JsonNode definition) {
        if (result.isMissingNode()
                || !object(
                        result,
                        "2.4.5",
                        "result",
                        Set.of("score", "success", "completion", "response", "duration", "extensions"))) {
            return;
        }
        score(result.path("score"));
        optional(result, "success", JsonNode::isBoolean, "2.4.5", "result.success must be a boolean");
        optional(result, "completion", JsonNode::isBoolean, "2.4.5", "result.completion must be a boolean");
        optional(result, "response", JsonNode::isString, "2.4.5", "result.response must be a text");
        optional(
                result,
                "duration",
                node -> XapiFormats.duration(node).isPresent(),
                "4.6",
                "result.duration must be an ISO 8601 duration");
        if (result.path("duration").asString("").matches(".*\\.\\d{3,}S")) {
            need(false, "4.6", "result.duration has more than hundredths of a second");
        }
        extensions(result);
        if (result.path("response").isString()) {
            breaches.addAll(InteractionRules.checkResponse(
                    definition, result.path("response").asString()));
        }
    }

    private void score(JsonNode score) {
        if (score.isMissingNode() || !object(score, "2.4.5.1", "score", Set.of("scaled", "raw", "min", "max"))) {
            return;
        }
        score.properties()
                .forEach(part -> need(part.getValue().isNumber(), "2.4.5.1", part.getKey() + " must be a number"));
        var scaled = score.path("scaled").asDouble(0);
        need(scaled >= -1 && scaled <= 1, "2.4.5.1", "score.scaled lies between -1 and 1");
        var min = score.path("min").asDouble(Double.NEGATIVE_INFINITY);
        var max = score.path("max").asDouble(Double.POSITIVE_INFINITY);
        need(min < max, "2.4.5.1", "score.min must be less than score.max");
        if (score.path("raw").isNumber()) {
            var raw = score.path("raw").asDouble(0);
            need(raw >= min && raw <= max, "2.4.5.1", "score.raw lies between min and max");
        }
    }

    private void context(JsonNode context, JsonNode target) {
        if (context.isMissingNode()
                || !object(
                        context,
                        "2.4.6",
                        "context",
                        Set.of(
                                "registration",
                                "instructor",
                                "team",
                                "contextActivities",
                                "revision",
                                "platform",
                                "language",
                                "statement",
                                "extensions"))) {
            return;
        }
        optional(context, "registration", XapiFormats::isUuid, "2.4.6", "context.registration must be a UUID");
        actor(context.path("instructor"), "instructor");
        actor(context.path("team"), "team");
        if (context.has("team")) {
            need(context.path("team").path("objectType").asString("").equals("Group"), "2.4.6", "team must be a Group");
        }
        var ofActivity = target.path("objectType").asString("Activity").equals("Activity");
        need(
                ofActivity || !(context.has("revision") || context.has("platform")),
                "2.4.6",
                "revision and platform are for activities only");
        optional(context, "revision", JsonNode::isString, "2.4.6", "context.revision must be a text");
        optional(context, "platform", JsonNode::isString, "2.4.6", "context.platform must be a text");
        optional(
                context,
                "language",
                node -> node.isString() && XapiFormats.isLanguage(node.asString()),
                "2.4.6",
                "context.language must be a language tag");
        optional(
                context,
                "statement",
                node -> node.path("objectType").asString("").equals("StatementRef")
                        && XapiFormats.isUuid(node.path("id")),
                "2.4.6",
                "context.statement must be a statement reference");
        contextActivities(context.path("contextActivities"));
        extensions(context);
    }

    private void contextActivities(JsonNode groups) {
        if (groups.isMissingNode()
                || !object(groups, "2.4.6.2", "contextActivities", Set.of("parent", "grouping", "category", "other"))) {
            return;
        }
        groups.properties().forEach(group -> {
            var value = group.getValue();
            var activities = value.isArray() ? List.copyOf(value.values()) : List.of(value);
            activities.forEach(activity -> activity(activity, "contextActivities." + group.getKey()));
        });
    }

    private void attachments(JsonNode attachments) {
        attachments.forEach(attachment -> {
            need(XapiFormats.isIri(attachment.path("usageType")), "2.4.11", "attachment.usageType must be an IRI");
            need(attachment.path("display").isObject(), "2.4.11", "attachment.display is required");
            need(attachment.path("contentType").isString(), "2.4.11", "attachment.contentType is required");
            need(attachment.path("length").isIntegralNumber(), "2.4.11", "attachment.length must be an integer");
            need(attachment.path("sha2").isString(), "2.4.11", "attachment.sha2 is required");
        });
    }

    private void languageMap(JsonNode parent, String name, String clause) {
        if (parent.has(name) && isObject(parent.path(name), clause, name)) {
            parent.path(name).properties().forEach(entry -> {
                need(XapiFormats.isLanguage(entry.getKey()), clause, entry.getKey() + " is no language tag");
                need(entry.getValue().isString(), clause, name + " in a language must be a text");
            });
        }
    }

    private void extensions(JsonNode parent) {
        if (parent.has("extensions") && isObject(parent.path("extensions"), "4.1", "extensions")) {
            parent.path("extensions")
                    .propertyNames()
                    .forEach(name -> need(XapiFormats.isIri(name), "4.1", "extension " + name + " must be an IRI"));
        }
    }

    /// Nothing is null but what lies in extensions (2.2).
    private void noNulls(JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(entry -> {
                need(!entry.getValue().isNull(), "2.2", entry.getKey() + " is null");
                if (!entry.getKey().equals("extensions")) {
                    noNulls(entry.getValue());
                }
            });
        } else {
            node.forEach(this::noNulls);
        }
    }

    private boolean object(JsonNode node, String clause, String name, Set<String> known) {
        if (!isObject(node, clause, name)) {
            return false;
        }
        node.propertyNames().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> need(false, clause, name + " has no property " + key));
        return true;
    }

    private boolean isObject(JsonNode node, String clause, String name) {
        need(node.isObject(), clause, name + " must be an object");
        return node.isObject();
    }

    private void matching(JsonNode parent, String name, Pattern pattern, String clause) {
        optional(
                parent,
                name,
                node -> node.isString() && pattern.matcher(node.asString()).matches(),
                clause,
                name + " is malformed");
    }

    private void optional(JsonNode parent, String name, Predicate<JsonNode> rule, String clause, String text) {
        need(!parent.has(name) || rule.test(parent.path(name)), clause, text);
    }

    private void need(boolean holds, String clause, String text) {
        if (!holds) {
            breaches.add(new Breach("xapi " + clause, text));
        }
    }
}
