/// The player's input: the compiled course, what it is made of and how it is written as JSON.
///
/// A [org.cuewright.course.Course] can only be compiled from a publishable project. Defaults are resolved, cuts are
/// made,
/// times are those the learner sees. It also carries everything that packagers and player must agree on (the completion
/// rule, the best score, the layout of the resume state), so neither decides it again. The shape is mirrored by
/// `course.ts`; golden files hold the two together.
@NullMarked
package org.cuewright.course;

import org.jspecify.annotations.NullMarked;
