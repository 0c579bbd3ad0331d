package org.cuewright.preview.lrs;

import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// The names cmi5 gives to verbs, categories, extensions and documents, and how to find them in a statement.
public final class Cmi5 {
    public static final String INITIALIZED = "http://adlnet.gov/expapi/verbs/initialized";
    public static final String COMPLETED = "http://adlnet.gov/expapi/verbs/completed";
    public static final String PASSED = "http://adlnet.gov/expapi/verbs/passed";
    public static final String FAILED = "http://adlnet.gov/expapi/verbs/failed";
    public static final String TERMINATED = "http://adlnet.gov/expapi/verbs/terminated";
    public static final String LAUNCHED = "http://adlnet.gov/expapi/verbs/launched";
    public static final String ABANDONED = "https://w3id.org/xapi/adl/verbs/abandoned";
    public static final String WAIVED = "https://w3id.org/xapi/adl/verbs/waived";
    public static final String SATISFIED = "https://w3id.org/xapi/adl/verbs/satisfied";
    public static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";

    public static final String CATEGORY = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
    public static final String MOVE_ON_CATEGORY = "https://w3id.org/xapi/cmi5/context/categories/moveon";
    public static final String EXTENSION = "https://w3id.org/xapi/cmi5/context/extensions/";
    public static final String SESSION_ID = EXTENSION + "sessionid";
    public static final String MASTERY_SCORE = EXTENSION + "masteryscore";
    public static final String PROGRESS = "https://w3id.org/xapi/cmi5/result/extensions/progress";

    public static final String LAUNCH_DATA = "LMS.LaunchData";
    public static final String PREFERENCES = "cmi5LearnerPreferences";

    static final Map<String, String> OF_THE_AU = Map.of(
            INITIALIZED, "initialized",
            COMPLETED, "completed",
            PASSED, "passed",
            FAILED, "failed",
            TERMINATED, "terminated");
    static final Set<String> OF_THE_LMS = Set.of(LAUNCHED, ABANDONED, WAIVED, SATISFIED);

    private Cmi5() {}

    public static String verb(JsonNode statement) {
        return statement.path("verb").path("id").asString("");
    }

    public static String session(JsonNode statement) {
        return statement.path("context").path("extensions").path(SESSION_ID).asString("");
    }

    public static String registration(JsonNode statement) {
        return statement.path("context").path("registration").asString("");
    }

    public static String object(JsonNode statement) {
        return statement.path("object").path("id").asString("");
    }

    /// Whether this is a "cmi5 defined" statement (7.1.2), told by its category.
    public static boolean isDefined(JsonNode statement) {
        return hasCategory(statement, CATEGORY);
    }

    static boolean hasCategory(JsonNode statement, String id) {
        var categories = statement.path("context").path("contextActivities").path("category");
        return StreamSupport.stream(categories.spliterator(), false)
                        .anyMatch(category -> category.path("id").asString("").equals(id))
                || categories.path("id").asString("").equals(id);
    }
}
