/// The files of a package, straight from its zip or folder, and how a browser gets them.
///
/// Nothing is unpacked: a stored entry is read at its offset, so that a range of a long recording costs no more than
/// its bytes.
@NullMarked
package org.cuewright.preview.content;

import org.jspecify.annotations.NullMarked;
