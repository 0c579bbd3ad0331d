/// The project on disk: `NAME.cuew`, `captions/`, `media/` and a `.cache/` that may be deleted at any time.
///
/// A project is read whole or not at all, with every problem at once; a newer format is refused, unknown keys survive.
/// Saving replaces files in one step, never over a change it has not seen and never over captions it could not read;
/// a lock keeps a second program out and a journal keeps unsaved work. Only this package knows where things lie, and
/// [org.cuewright.store.WorkingCopy] is the only meeting of a project and a disk.
@NullMarked
package org.cuewright.store;

import org.jspecify.annotations.NullMarked;
