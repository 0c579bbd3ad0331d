/// The window. The only place that knows JavaFX.
///
/// Each pane is a package with a view, which builds nodes and binds, and a model, which turns versions into rows and
/// gestures into edits and is tested without a toolkit. No pane knows another; they meet in the open project and in the
/// viewpoint, and `fx.shell` puts them side by side.
@NullMarked
package org.cuewright.fx;

import org.jspecify.annotations.NullMarked;
