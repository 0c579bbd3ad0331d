/// Edits as data, and the history of versions they make.
///
/// An edit says what the author meant (`Move`, `Rename`) and can do one thing: turn a project into the next version.
/// No inverse is ever written; undo goes back to an earlier version. An edit that changes nothing adds no version.
@NullMarked
package org.cuewright.edit;

import org.jspecify.annotations.NullMarked;
