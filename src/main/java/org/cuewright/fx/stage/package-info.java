/// The video of the scene at hand, in source time, with its captions and the keys to move through it.
///
/// JavaFX plays H.264 with AAC in MP4 and little else, and says so only sometimes; so a film is judged before it is
/// loaded, and whatever cannot be shown is told in words instead of a black box.
@NullMarked
package org.cuewright.fx.stage;

import org.jspecify.annotations.NullMarked;
