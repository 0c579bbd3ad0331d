package org.cuewright.pack.web;

import java.util.ArrayList;
import java.util.List;
import org.cuewright.model.Standard;
import org.cuewright.pack.Entry;
import org.cuewright.pack.LaunchPages;
import org.cuewright.pack.PackageInput;
import org.cuewright.pack.Packager;
import org.cuewright.pack.ReadMe;
import org.cuewright.pack.Remarks;
import org.cuewright.problem.Outcome;

/// Packages for any web server, and for a folder on disk.
public final class WebPackager implements Packager {
    @Override
    public Standard standard() {
        return Standard.WEB;
    }

    @Override
    public Outcome<List<Entry>> entries(PackageInput input) {
        var entries = new ArrayList<>(input.common());
        entries.addAll(LaunchPages.of(Standard.WEB, input));
        entries.add(ReadMe.of(Standard.WEB, input));
        return Outcome.done(List.copyOf(entries), Remarks.of(Standard.WEB, input.options()));
    }
}
