/// What can be wrong, as data.
///
/// A problem has a stable public code, a place and arguments; its severity comes with the code, its words from
/// `problems.properties`. Ports and use cases answer with an [org.cuewright.problem.Outcome]; everything inside them
/// returns values or a list of problems. Exceptions are left for bugs. This package uses no other.
@NullMarked
package org.cuewright.problem;

import org.jspecify.annotations.NullMarked;
