/// SCORM 2004 4th Edition: the manifest with sequencing, and the control files beside it.
///
/// One SCO per unit. Content reports completion and satisfaction itself, and the manifest says so.
@NullMarked
package org.cuewright.pack.scorm2004;

import org.jspecify.annotations.NullMarked;
