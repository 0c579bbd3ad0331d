package org.cuewright.preview.manifest;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A package as its manifest tells it, told apart by standard.
public sealed interface CoursePackage {
    String title();

    List<? extends Unit> units();

    /// How reports and the record name the standard.
    String standard();

    /// Something that is launched on its own: a SCO, an AU or a page.
    sealed interface Unit {
        String id();

        String title();

        /// Where it starts, relative to the package, with its own query.
        String href();
    }

    /// SCORM 1.2 or SCORM 2004.
    record Scorm(String standard, String title, List<Sco> units) implements CoursePackage {}

    /// One SCO; `facts` are what the manifest sets for it, named as the data models of the LMS page expect them.
    record Sco(String id, String title, String href, Map<String, Object> facts) implements Unit {}

    /// A cmi5 course; `blocks` are its blocks at any depth.
    record Cmi5(String id, String title, List<Au> units, List<Block> blocks) implements CoursePackage {
        @Override
        public String standard() {
            return "cmi5";
        }
    }

    /// One assignable unit as `cmi5.xml` declares it (cmi5 13.1.4).
    record Au(
            String id,
            String title,
            String href,
            String moveOn,
            Optional<Double> masteryScore,
            Optional<String> launchParameters,
            Optional<String> entitlementKey)
            implements Unit {}

    /// A block and the publisher ids of all AUs within.
    record Block(String id, List<String> units) {}

    /// Plain pages for any web server.
    record Web(String title, List<Page> units) implements CoursePackage {
        @Override
        public String standard() {
            return "web";
        }
    }

    /// The start page of a web package.
    record Page(String id, String title, String href) implements Unit {}
}
