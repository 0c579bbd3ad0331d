/// What the rules have found, and the way to the place of each.
@NullMarked
package org.cuewright.fx.problems;

import org.jspecify.annotations.NullMarked;
