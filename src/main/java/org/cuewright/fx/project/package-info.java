/// The open project as the window sees it: observable values on the window's thread, and what the author looks at.
///
/// [org.cuewright.fx.project.ProjectModel] is the single bridge to the session; no view holds a session itself.
@NullMarked
package org.cuewright.fx.project;

import org.jspecify.annotations.NullMarked;
