/// The LMS's part of cmi5: launching an AU, handing out its token once, and the statements only an LMS makes.
@NullMarked
package org.cuewright.preview.cmi5;

import org.jspecify.annotations.NullMarked;
