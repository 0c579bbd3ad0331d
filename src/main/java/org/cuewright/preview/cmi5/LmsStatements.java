package org.cuewright.preview.cmi5;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.cuewright.preview.lrs.Cmi5;
import org.cuewright.preview.lrs.Grant;
import org.cuewright.preview.stored.Json;
import tools.jackson.databind.node.ObjectNode;

/// The statements an LMS makes about a launch session (cmi5 9.3), in the context that session was given.
final class LmsStatements {
    private LmsStatements() {}

    /// Of the kind of `launched`; `url` is the launch URL without the launch parameters.
    static ObjectNode launched(LaunchedAu launched, String url) {
        var grant = launched.grant();
        var statement = about(grant, Cmi5.LAUNCHED, grant.activityId());
        var extensions = extensions(statement);
        extensions.put(Cmi5.EXTENSION + "launchmode", grant.launchMode());
        extensions.put(Cmi5.EXTENSION + "launchurl", url);
        extensions.put(Cmi5.EXTENSION + "moveon", launched.au().moveOn());
        grant.masteryScore().ifPresent(score -> extensions.put(Cmi5.MASTERY_SCORE, score));
        launched.au()
                .launchParameters()
                .ifPresent(parameters -> extensions.put(Cmi5.EXTENSION + "launchparameters", parameters));
        return statement;
    }

    static ObjectNode abandoned(Grant.Session grant, Duration lasted) {
        var statement = about(grant, Cmi5.ABANDONED, grant.activityId());
        statement.putObject("result").put("duration", "PT" + lasted.toSeconds() + "S");
        return statement;
    }

    /// @param type `block` or `course`
    static ObjectNode satisfied(Grant.Session grant, String id, String type) {
        var statement = about(grant, Cmi5.SATISFIED, id);
        ((ObjectNode) statement.path("object"))
                .putObject("definition")
                .put("type", "https://w3id.org/xapi/cmi5/activitytype/" + type);
        return statement;
    }

    private static ObjectNode about(Grant.Session grant, String verb, String object) {
        var statement = Json.MAPPER.createObjectNode();
        statement.put("id", UUID.randomUUID().toString());
        statement.set("actor", grant.actor());
        var name = verb.substring(verb.lastIndexOf('/') + 1);
        statement.putObject("verb").put("id", verb).putObject("display").put("en", name);
        statement.putObject("object").put("objectType", "Activity").put("id", object);
        statement.set("context", grant.contextTemplate().deepCopy());
        var context = (ObjectNode) statement.path("context");
        context.put("registration", grant.registration());
        var activities = (ObjectNode) context.path("contextActivities");
        activities.putArray("category").addObject().put("id", Cmi5.CATEGORY);
        statement.put("timestamp", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        return statement;
    }

    private static ObjectNode extensions(ObjectNode statement) {
        return (ObjectNode) statement.path("context").path("extensions");
    }
}
