/// The fingerprint by which files, courses and names are known again.
@NullMarked
package org.cuewright.digest;

import org.jspecify.annotations.NullMarked;
