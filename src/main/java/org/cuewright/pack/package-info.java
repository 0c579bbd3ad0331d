/// From a compiled course to a zip: what a package holds, the port that each standard implements, and the writer.
///
/// A [org.cuewright.pack.Packager] is pure: it describes entries, and only [org.cuewright.pack.PackageZip] reads the
/// files they
/// name. Equal input gives equal bytes in any folder, time zone and on any system. The sub-packages add what one
/// standard
/// wants; which of them is used is decided by whoever composes the program.
@NullMarked
package org.cuewright.pack;

import org.jspecify.annotations.NullMarked;
