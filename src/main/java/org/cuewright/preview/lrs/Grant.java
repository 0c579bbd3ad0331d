package org.cuewright.preview.lrs;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Who may use the LRS with one value of the Authorization header, and what it was told at launch.
public sealed interface Grant {
    /// A package of any other standard that sends statements to an LRS of its own.
    record Plain() implements Grant {}

    /// A cmi5 launch session: what every statement must repeat.
    ///
    /// @param contextTemplate the template of `LMS.LaunchData`, with the session id
    /// @param launchMode `Normal`, `Browse` or `Review`
    record Session(
            String sessionId,
            String unit,
            String activityId,
            JsonNode actor,
            String registration,
            JsonNode contextTemplate,
            String launchMode,
            Optional<Double> masteryScore)
            implements Grant {}
}
