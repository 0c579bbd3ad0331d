package org.cuewright.problem;

import static org.cuewright.problem.Severity.ERROR;
import static org.cuewright.problem.Severity.INFO;
import static org.cuewright.problem.Severity.WARNING;

/// The closed catalogue of what can be wrong. Ids are public and never reused.
///
/// Areas: MED media, CUE cues, QST questions, BRA branches, CAP captions, CRS the course as a whole, STO project files,
/// PKG packages, S12 SCORM 1.2, S04 SCORM 2004, CM5 cmi5, XAP xAPI, PRE preview, APP the application.
public enum Code {
    BRA_START_UNKNOWN("BRA-001", ERROR),
    BRA_TO_NOWHERE("BRA-002", ERROR),
    BRA_UNREACHABLE("BRA-003", WARNING),
    BRA_NO_ENDING("BRA-004", ERROR),
    BRA_NO_OPTION("BRA-005", ERROR),
    BRA_TEXT_MISSING("BRA-006", ERROR),
    BRA_NEXT_IGNORED("BRA-007", WARNING),
    BRA_TANGLED("BRA-008", ERROR),
    BRA_NEGATIVE_POINTS("BRA-009", ERROR),
    CAP_NONE("CAP-101", WARNING),
    CAP_LANGUAGE_BAD("CAP-102", ERROR),
    CAP_OVERLAP("CAP-103", WARNING),
    CAP_PAST_END("CAP-104", WARNING),
    CRS_TITLE_MISSING("CRS-001", ERROR),
    CRS_ID_NOT_IRI("CRS-002", ERROR),
    CRS_VERSION_MISSING("CRS-003", ERROR),
    CRS_LANGUAGE_BAD("CRS-004", ERROR),
    CRS_ACCENT_BAD("CRS-005", ERROR),
    CRS_NO_LESSON("CRS-006", ERROR),
    CRS_LESSON_UNTITLED("CRS-007", ERROR),
    CRS_LESSON_EMPTY("CRS-008", ERROR),
    CRS_IDS_SAME_BUT_CASE("CRS-009", ERROR),
    CRS_COMPLETION_EMPTY("CRS-010", ERROR),
    CRS_WATCHED_RANGE("CRS-011", ERROR),
    CRS_PASS_MARK_RANGE("CRS-012", ERROR),
    CRS_PASS_MARK_MISSING("CRS-013", ERROR),
    CRS_NOTHING_SCORED("CRS-014", ERROR),
    CRS_NOTHING_REQUIRED("CRS-015", ERROR),
    CUE_PAST_END("CUE-001", ERROR),
    CUE_IN_CUT("CUE-002", WARNING),
    CUE_CHAPTER_OUTSIDE("CUE-003", WARNING),
    CUE_OVERLAP("CUE-004", WARNING),
    CUE_NEVER_MET("CUE-005", WARNING),
    MED_UNKNOWN("MED-101", ERROR),
    MED_KEEP_PAST_END("MED-102", ERROR),
    MED_NOTHING_TO_PLAY("MED-103", ERROR),
    MED_UNUSED("MED-104", INFO),
    QST_TEXT_MISSING("QST-001", ERROR),
    QST_NO_CORRECT_OPTION("QST-002", ERROR),
    QST_SEVERAL_CORRECT("QST-003", ERROR),
    QST_TOO_FEW_OPTIONS("QST-004", ERROR),
    QST_TOO_MANY_OPTIONS("QST-005", ERROR),
    QST_OPTION_BLANK("QST-006", ERROR),
    QST_OPTIONS_ALIKE("QST-007", ERROR),
    QST_OPTION_ID_HYPHEN("QST-008", ERROR),
    QST_NOTHING_ACCEPTED("QST-009", ERROR),
    QST_RANGE_EMPTY("QST-010", ERROR);

    private final String id;
    private final Severity severity;

    Code(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    public String id() {
        return id;
    }

    public Severity severity() {
        return severity;
    }
}
