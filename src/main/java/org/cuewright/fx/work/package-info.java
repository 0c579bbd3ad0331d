/// Work that takes long: started from the window's thread, done beside it, its answer brought back.
@NullMarked
package org.cuewright.fx.work;

import org.jspecify.annotations.NullMarked;
