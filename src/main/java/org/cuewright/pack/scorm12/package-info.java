/// SCORM 1.2: the manifest of IMS content packaging 1.1.2 and the control files beside it.
///
/// One SCO per unit. Completion and success share one status there, so a mastery score is written only on demand.
@NullMarked
package org.cuewright.pack.scorm12;

import org.jspecify.annotations.NullMarked;
