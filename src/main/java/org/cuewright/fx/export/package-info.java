/// Making packages: which standards, into which folder, how far it is, what came of it.
@NullMarked
package org.cuewright.fx.export;

import org.jspecify.annotations.NullMarked;
