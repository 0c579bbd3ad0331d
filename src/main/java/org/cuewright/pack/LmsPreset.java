package org.cuewright.pack;

import static org.cuewright.model.Standard.CMI5;
import static org.cuewright.model.Standard.SCORM12;
import static org.cuewright.model.Standard.SCORM2004;
import static org.cuewright.model.Standard.WEB;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.cuewright.model.Standard;
import org.cuewright.pack.PackagingOptions.Commit;
import org.cuewright.pack.PackagingOptions.ExitWhenDone;

/// What is known of one LMS, as data: options that suit it, standards it takes, and advice for its administrator.
public enum LmsPreset {
    DEFAULT(
            "default",
            "any LMS",
            Commit.BALANCED,
            EnumSet.allOf(Standard.class),
            "Open the course in the same window or in a pop-up, whichever the LMS prefers; both are fine."),
    MOODLE(
            "moodle",
            "Moodle",
            Commit.BALANCED,
            EnumSet.allOf(Standard.class),
            "Leave \"Force completed\" off. Set \"Require status\" to what the completion rule above says. "
                    + "Enrol the learners: Moodle takes the data of others and stores nothing."),
    CORNERSTONE(
            "cornerstone",
            "Cornerstone",
            Commit.BALANCED,
            EnumSet.of(SCORM12, SCORM2004, CMI5, WEB),
            "Choose SCORM 2004 where reports on single questions are wanted."),
    SUCCESSFACTORS(
            "successfactors",
            "SAP SuccessFactors Learning",
            Commit.AGGRESSIVE,
            EnumSet.of(SCORM12, SCORM2004, WEB),
            "The idle time-out is 30 minutes; the course saves often enough to stay awake. "
                    + "The window that launched the course must stay open."),
    SABA(
            "saba",
            "Saba or SumTotal",
            Commit.BALANCED,
            EnumSet.of(SCORM12, SCORM2004, WEB),
            "Both SCORM interfaces may be offered at once; the course uses the one it was exported for."),
    DOCEBO(
            "docebo",
            "Docebo",
            Commit.BALANCED,
            EnumSet.of(SCORM12, CMI5, WEB),
            "Import the SCORM 1.2 package: of SCORM 2004 only the 3rd Edition is taken."),
    SKILLPORT(
            "skillport",
            "Skillport",
            Commit.GENTLE,
            EnumSet.of(SCORM12, SCORM2004, WEB),
            "Frequent saving is unwelcome there, so progress between questions is saved seldom."),
    CHAMILO(
            "chamilo",
            "Chamilo",
            Commit.BALANCED,
            EnumSet.of(SCORM12, WEB),
            "Import the SCORM 1.2 package: the interface of SCORM 2004 is not offered.");

    private final String key;
    private final String title;
    private final Commit commit;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<Standard> standards;

    private final String advice;

    LmsPreset(String key, String title, Commit commit, Set<Standard> standards, String advice) {
        this.key = key;
        this.title = title;
        this.commit = commit;
        this.standards = Set.copyOf(standards);
        this.advice = advice;
    }

    /// The name on the command line.
    public String key() {
        return key;
    }

    public String title() {
        return title;
    }

    public String advice() {
        return advice;
    }

    public boolean suits(Standard standard) {
        return standards.contains(standard);
    }

    Commit commit() {
        return commit;
    }

    /// None so far: wherever a mastery score helps, the course's own verdict does as well, and it is not overruled.
    boolean masteryScore() {
        return false;
    }

    /// Suspending keeps answers for review and is taken well by every LMS listed.
    ExitWhenDone exitWhenDone() {
        return ExitWhenDone.SUSPEND;
    }

    public static Optional<LmsPreset> ofKey(String key) {
        return Arrays.stream(values()).filter(preset -> preset.key.equals(key)).findFirst();
    }
}
