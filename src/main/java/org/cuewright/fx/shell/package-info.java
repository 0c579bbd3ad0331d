/// The window: start page or project, menu, tool bar, status line, and what happens when something breaks.
@NullMarked
package org.cuewright.fx.shell;

import org.jspecify.annotations.NullMarked;
