/// cmi5: the course structure, one AU per unit.
///
/// The rule that completes a unit becomes its moveOn; see [org.cuewright.pack.cmi5.MoveOn].
@NullMarked
package org.cuewright.pack.cmi5;

import org.jspecify.annotations.NullMarked;
