/// Everything a preview stored, as values that print as JSON: what a test compares and the LMS page shows.
///
/// No times of the clock are added, so that the same play gives the same record.
@NullMarked
package org.cuewright.preview.stored;

import org.jspecify.annotations.NullMarked;
