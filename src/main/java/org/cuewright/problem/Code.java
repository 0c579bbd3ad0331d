package org.cuewright.problem;

import static org.cuewright.problem.Severity.ERROR;
import static org.cuewright.problem.Severity.INFO;
import static org.cuewright.problem.Severity.WARNING;

/// The closed catalogue of what can be wrong. Ids are public and never reused.
///
/// Areas: MED media, CUE cues, QST questions, BRA branches, CAP captions, CRS the course as a whole, STO project files,
/// PKG packages, S12 SCORM 1.2, S04 SCORM 2004, CM5 cmi5, XAP xAPI, PRE preview, APP the application.
public enum Code {
    MED_FILE_MISSING("MED-001", ERROR),
    CUE_PAST_END("CUE-001", ERROR),

    CAP_EMPTY_FILE("CAP-001", ERROR),
    CAP_NOT_CAPTIONS("CAP-002", ERROR),
    CAP_BAD_BLOCK("CAP-003", WARNING),
    CAP_ENDS_BEFORE_START("CAP-004", WARNING),
    CAP_OUT_OF_ORDER("CAP-005", WARNING),
    CAP_OVERLAP("CAP-006", INFO),
    CAP_GUESSED_ENCODING("CAP-007", WARNING),
    CAP_LEFT_OUT("CAP-008", INFO),
    CAP_NO_SIGNATURE("CAP-009", WARNING),

    STO_NOT_A_PROJECT("STO-001", ERROR),
    STO_SEVERAL_PROJECTS("STO-002", ERROR),
    STO_UNREADABLE("STO-003", ERROR),
    STO_NOT_JSON("STO-004", ERROR),
    STO_NO_FORMAT("STO-005", ERROR),
    STO_NEWER_FORMAT("STO-006", ERROR),
    STO_KEY_MISSING("STO-007", ERROR),
    STO_WRONG_TYPE("STO-008", ERROR),
    STO_BAD_ID("STO-009", ERROR),
    STO_DUPLICATE_ID("STO-010", ERROR),
    STO_BAD_RANGE("STO-011", ERROR),
    STO_BAD_NUMBER("STO-012", ERROR),
    STO_UNKNOWN_NAME("STO-013", ERROR),
    STO_MEDIA_OUTSIDE("STO-014", ERROR),
    STO_BAD_KEEP("STO-015", ERROR),
    STO_NOT_SAVED("STO-016", ERROR),
    STO_CHANGED_OUTSIDE("STO-017", ERROR),
    STO_LOCKED("STO-018", ERROR),
    STO_NO_LOCK("STO-019", WARNING),
    STO_CAPTIONS_MISSING("STO-020", WARNING),
    STO_CAPTIONS_UNREADABLE("STO-021", WARNING),
    STO_CAPTIONS_SET_ASIDE("STO-022", INFO),
    STO_MEDIA_MISSING("STO-023", WARNING),
    STO_MEDIA_FOUND("STO-024", INFO),
    STO_FOLDER_TAKEN("STO-025", ERROR),
    STO_JOURNAL_STUCK("STO-026", WARNING);

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
