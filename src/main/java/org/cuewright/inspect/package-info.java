/// Reads a finished package as a stranger would, ours or anyone's, and judges it against its standard.
///
/// [org.cuewright.inspect.ZipIndex] reads the zip by its bytes, because libraries forgive what an LMS may not. XML is
/// read
/// without DTDs or entities, bounded in size and depth. Rules written here name each fault by its own code; the schemas
/// speak last and only for what no rule has named. Nothing here knows how packages are made.
@NullMarked
package org.cuewright.inspect;

import org.jspecify.annotations.NullMarked;
