/// Playing the course as a learner in the system's browser.
@NullMarked
package org.cuewright.fx.preview;

import org.jspecify.annotations.NullMarked;
