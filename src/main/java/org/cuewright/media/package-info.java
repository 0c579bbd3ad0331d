/// What the product wants of recordings: to be probed, judged, converted and recognised again.
///
/// The ports ([org.cuewright.media.MediaProbe], [org.cuewright.media.MediaConverter]) say nothing of how; the verdict
/// ([org.cuewright.media.Suitability]) and the recipe are pure. Recordings may be larger than memory, so nothing here
/// reads one whole. Uses only the model, problems and progress.
@NullMarked
package org.cuewright.media;

import org.jspecify.annotations.NullMarked;
