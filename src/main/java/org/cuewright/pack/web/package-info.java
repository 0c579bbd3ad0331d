/// The plain web: a page that runs from any server and from a folder on disk, with no record unless an LRS is named.
///
/// Several units get a table of contents, since no LMS shows one.
@NullMarked
package org.cuewright.pack.web;

import org.jspecify.annotations.NullMarked;
