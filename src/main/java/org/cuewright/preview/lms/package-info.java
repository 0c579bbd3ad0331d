/// The server's half of the stand-in LMS for SCORM: it hands out launches and keeps what the LMS page posts.
///
/// The data models themselves are scripts of that page (`scorm12.mjs`, `scorm2004.mjs`), as content finds them.
@NullMarked
package org.cuewright.preview.lms;

import org.jspecify.annotations.NullMarked;
