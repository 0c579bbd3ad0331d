/// Caption files of the world to captions of the model and back: pure text, no disk.
///
/// One class a format. Reading is tolerant and never silent: what cannot be understood becomes a problem with its line,
/// and a file is refused only when nothing in it is a caption. The text of a caption is WebVTT's markup throughout;
/// other formats are translated at this edge. Writing is canonical, so that reading what was written is identity.
@NullMarked
package org.cuewright.caption;

import org.jspecify.annotations.NullMarked;
