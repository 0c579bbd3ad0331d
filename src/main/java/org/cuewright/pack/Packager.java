package org.cuewright.pack;

import java.util.List;
import org.cuewright.model.Standard;
import org.cuewright.problem.Outcome;

/// Turns a compiled course into the entries that one standard wants.
public interface Packager {
    Standard standard();

    /// All entries of the package in no particular order; remarks tell of choices that deserve a look.
    Outcome<List<Entry>> entries(PackageInput input);
}
