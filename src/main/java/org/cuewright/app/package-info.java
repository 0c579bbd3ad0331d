/// What a user can do, one class a verb: open, create, check, export, inspect, preview.
///
/// Each blocks, takes a [org.cuewright.progress.Progress] when it may take long, answers with an
/// [org.cuewright.problem.Outcome] and knows no thread and no toolkit, so that window and command line share it.
/// [org.cuewright.app.Studio] builds them all; [org.cuewright.app.ProjectSession] is one open project.
@NullMarked
package org.cuewright.app;

import org.jspecify.annotations.NullMarked;
