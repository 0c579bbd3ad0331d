/// The author's work as a value: a project of lessons, scenes, cues and captions.
///
/// Nothing here mutates, reads a file or knows JSON or JavaFX. Constructors refuse what can mean nothing (an end before
/// its start, two equal ids); what is merely unfinished is left to the rules of the check package. Every time is whole
/// milliseconds of *source time*, the time of the recording, so that cutting a clip moves nothing: only an
/// [org.cuewright.model.EditList] turns source time into the time a learner sees.
@NullMarked
package org.cuewright.model;

import org.jspecify.annotations.NullMarked;
