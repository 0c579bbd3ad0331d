/// Plays any package as a learner meets it: a loopback server with a stand-in LMS and LRS that are as strict as their
/// standards, and a record of all that was stored.
///
/// The same server is the judge of the browser tests, so a fault is never smoothed over: it is answered with the code
/// the standard names, and kept.
@NullMarked
package org.cuewright.preview;

import org.jspecify.annotations.NullMarked;
