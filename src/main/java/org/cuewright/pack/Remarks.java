package org.cuewright.pack;

import java.util.ArrayList;
import java.util.List;
import org.cuewright.model.Standard;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Problem;

/// What deserves a look about the options of an export, whatever the standard.
public final class Remarks {
    private Remarks() {}

    public static List<Problem> of(Standard standard, PackagingOptions options) {
        var remarks = new ArrayList<Problem>();
        var preset = options.preset();
        if (!preset.suits(standard)) {
            remarks.add(Problem.of(
                    Code.PKG_PRESET_UNSUITED, Location.entry(""), preset.title(), standard.title(), preset.advice()));
        }
        if (standard != Standard.CMI5
                && options.lrs().flatMap(PackagingOptions.Lrs::authorization).isPresent()) {
            remarks.add(Problem.of(Code.PKG_LRS_SECRET, Location.entry("delivery.js"), "delivery.js"));
        }
        return List.copyOf(remarks);
    }
}
