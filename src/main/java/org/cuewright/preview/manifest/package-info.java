/// What a package says about itself: its standard and the units that can be launched.
///
/// Only what a launch needs is read; whether the package is correct is for others to judge.
@NullMarked
package org.cuewright.preview.manifest;

import org.jspecify.annotations.NullMarked;
