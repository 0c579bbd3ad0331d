/// Rules from a project to problems, and [org.cuewright.check.Publishable], the proof of a project without errors.
///
/// A rule is a small class with one method from project to problems; it reads the model and nothing else. What is wrong
/// here is unfinished, not impossible: the model's constructors have refused the impossible already.
@NullMarked
package org.cuewright.check;

import org.jspecify.annotations.NullMarked;
