/// A learning record store that accepts nothing a clause forbids.
///
/// Three sets of rules judge each statement: xAPI 1.0.3 by its structure, cmi5 by the launch session it was sent in,
/// the Video Profile by the statements before it. A [org.cuewright.preview.lrs.Grant] tells which of them apply.
@NullMarked
package org.cuewright.preview.lrs;

import org.jspecify.annotations.NullMarked;
