/// The way in: decides between command line and window, and nothing else.
@NullMarked
package org.cuewright;

import org.jspecify.annotations.NullMarked;
