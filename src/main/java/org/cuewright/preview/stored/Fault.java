package org.cuewright.preview.stored;

import org.jspecify.annotations.Nullable;

/// One thing the content did wrong: in which call, against which error code or clause.
///
/// @param unit the unit it belongs to, null when that is unknown
/// @param session the launch it happened in, null when that is unknown
/// @param call the API call, request or statement
/// @param code an error code of SCORM, or the clause broken: `cmi5 9.3`, `xapi 4.1.1`, `video 2.6`, `csp`
public record Fault(@Nullable String unit, @Nullable String session, String call, String code, String text) {}
