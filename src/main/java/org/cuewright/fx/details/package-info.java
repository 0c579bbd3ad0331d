/// The cues of the scene as a list, the equal of the timeline for ears and keys, and the one selected in full.
@NullMarked
package org.cuewright.fx.details;

import org.jspecify.annotations.NullMarked;
