package org.cuewright.problem;

import static org.cuewright.problem.Severity.ERROR;

/// The closed catalogue of what can be wrong. Ids are public and never reused.
///
/// Areas: MED media, CUE cues, QST questions, BRA branches, CAP captions, CRS the course as a whole, STO project files,
/// PKG packages, S12 SCORM 1.2, S04 SCORM 2004, CM5 cmi5, XAP xAPI, PRE preview, APP the application.
public enum Code {
    MED_FILE_MISSING("MED-001", ERROR),
    CUE_PAST_END("CUE-001", ERROR);

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
