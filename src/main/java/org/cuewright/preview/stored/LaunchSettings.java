package org.cuewright.preview.stored;

import tools.jackson.databind.JsonNode;

/// How a unit is launched: for whom, and in which mode.
///
/// @param mode `normal`, `browse` or `review`
/// @param credit `credit` or `no-credit`, for SCORM
/// @param window `frame` or `popup`
/// @param moodleIds whether SCORM 2004 identifiers in responses must also please Moodle
public record LaunchSettings(
        String learnerId, String learnerName, String mode, String credit, String window, boolean moodleIds) {

    public static final LaunchSettings DEFAULT =
            new LaunchSettings("learner-1", "Learner, Sample", "normal", "credit", "frame", true);

    /// These settings with whatever `wishes` names differently; browse and review never give credit.
    public LaunchSettings with(JsonNode wishes) {
        var wishedMode = wishes.path("mode").asString(mode);
        var wishedCredit = wishes.path("credit").asString(credit);
        return new LaunchSettings(
                wishes.path("learnerId").asString(learnerId),
                wishes.path("learnerName").asString(learnerName),
                wishedMode,
                wishedMode.equals("normal") ? wishedCredit : "no-credit",
                wishes.path("window").asString(window),
                wishes.path("moodleIds").asBoolean(moodleIds));
    }

    /// The cmi5 launch mode of the same meaning (cmi5 10.2.2).
    public String launchMode() {
        return switch (mode) {
            case "browse" -> "Browse";
            case "review" -> "Review";
            default -> "Normal";
        };
    }
}
