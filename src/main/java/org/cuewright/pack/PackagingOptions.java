package org.cuewright.pack;

import java.net.URI;
import java.util.Optional;

/// What the export chose; the player obeys it through `delivery.js` and never guesses at run time.
///
/// `masteryScore` puts the pass mark into a SCORM 1.2 manifest, where the LMS then overrules the content's own verdict.
public record PackagingOptions(
        LmsPreset preset, Commit commit, boolean masteryScore, ExitWhenDone exitWhenDone, Optional<Lrs> lrs) {

    public static final PackagingOptions DEFAULT = of(LmsPreset.DEFAULT);

    public static PackagingOptions of(LmsPreset preset) {
        return new PackagingOptions(
                preset, preset.commit(), preset.masteryScore(), preset.exitWhenDone(), Optional.empty());
    }

    public PackagingOptions withCommit(Commit commit) {
        return new PackagingOptions(preset, commit, masteryScore, exitWhenDone, lrs);
    }

    public PackagingOptions withMasteryScore(boolean masteryScore) {
        return new PackagingOptions(preset, commit, masteryScore, exitWhenDone, lrs);
    }

    public PackagingOptions withExitWhenDone(ExitWhenDone exitWhenDone) {
        return new PackagingOptions(preset, commit, masteryScore, exitWhenDone, lrs);
    }

    public PackagingOptions withLrs(Lrs lrs) {
        return new PackagingOptions(preset, commit, masteryScore, exitWhenDone, Optional.of(lrs));
    }

    /// How often progress is committed between achievements, which are always committed at once.
    public enum Commit {
        AGGRESSIVE,
        BALANCED,
        GENTLE
    }

    /// `cmi.exit` once everything is done.
    public enum ExitWhenDone {
        /// Keeps the data of the attempt for a later look.
        SUSPEND,
        /// Ends the attempt, for LMSs that roll up only then.
        NORMAL
    }

    /// A learning record store for standards that name none of their own. `authorization` is the whole header value:
    /// whoever has the package can read it. `homePage` is that of the learners' accounts.
    public record Lrs(URI endpoint, Optional<String> authorization, URI homePage) {
        public Lrs {
            if (!isWeb(endpoint) || !endpoint.getPath().endsWith("/")) {
                throw new IllegalArgumentException("not an absolute http(s) URL ending in a slash: " + endpoint);
            }
            if (!isWeb(homePage)) {
                throw new IllegalArgumentException("not an absolute http(s) URL: " + homePage);
            }
        }

        /// Scheme, host and port, as a content security policy names them.
        String origin() {
            return endpoint.getScheme() + "://" + endpoint.getRawAuthority();
        }

        private static boolean isWeb(URI uri) {
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null;
        }
    }
}
