/// How long work tells that it goes on, and learns that nobody wants it any more.
@NullMarked
package org.cuewright.progress;

import org.jspecify.annotations.NullMarked;
