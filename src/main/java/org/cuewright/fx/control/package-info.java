/// Pieces that several panes are made of: icons, the empty state, times as text.
@NullMarked
package org.cuewright.fx.control;

import org.jspecify.annotations.NullMarked;
