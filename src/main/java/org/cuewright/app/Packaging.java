package org.cuewright.app;

import org.cuewright.pack.LmsPreset;
import org.cuewright.pack.PackagingOptions;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;

/// Turns what was asked for into what packagers take.
final class Packaging {
    private Packaging() {}

    static Outcome<PackagingOptions> options(ExportOptions asked) {
        var preset = LmsPreset.ofKey(asked.preset());
        if (preset.isEmpty()) {
            return Outcome.failed(Problem.of(Code.APP_PRESET_UNKNOWN, Location.project(""), asked.preset(), keys()));
        }
        var options = PackagingOptions.of(preset.get());
        return asked.lrs().map(address -> lrs(options, address)).orElseGet(() -> Outcome.done(options));
    }

    private static Outcome<PackagingOptions> lrs(PackagingOptions options, LrsAddress address) {
        try {
            return Outcome.done(options.withLrs(
                    new PackagingOptions.Lrs(address.endpoint(), address.authorization(), address.homePage())));
        } catch (IllegalArgumentException e) {
            return Outcome.failed(Problem.of(Code.APP_LRS_ADDRESS_BAD, Location.project(""), address.endpoint()));
        }
    }

    private static String keys() {
        return String.join(
                ", ",
                java.util.Arrays.stream(LmsPreset.values()).map(LmsPreset::key).toList());
    }
}
