/// The scene laid out in time: ruler, chapters, cues, captions, cuts, playhead.
///
/// A control of three classes: the view holds state, the skin nodes, the behavior turns keys and mouse into intentions.
/// [org.cuewright.fx.timeline.TimelineScale] is the only arithmetic between time and pixels.
@NullMarked
package org.cuewright.fx.timeline;

import org.jspecify.annotations.NullMarked;
