/// The page without a project: open one, make one, go on with a recent one.
@NullMarked
package org.cuewright.fx.start;

import org.jspecify.annotations.NullMarked;
