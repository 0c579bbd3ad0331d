package org.cuewright.preview;

import java.net.URI;
import java.util.List;
import org.cuewright.preview.cmi5.Cmi5Lms;
import org.cuewright.preview.http.Reply;
import org.cuewright.preview.http.Request;
import org.cuewright.preview.lms.ScormLms;
import org.cuewright.preview.lrs.Gate;
import org.cuewright.preview.lrs.Lrs;
import org.cuewright.preview.manifest.CoursePackage;
import org.cuewright.preview.stored.Fault;
import org.cuewright.preview.stored.LaunchSettings;
import org.cuewright.preview.stored.PreviewRecord;

/// The LMS that a package's standard asks for, and the LRS beside it.
sealed interface StandIn {
    /// A launch, or what a launched page posts.
    Reply sessions(Request request);

    Reply fetch(Request request);

    Lrs lrs();

    List<PreviewRecord.Session> sessions();

    List<PreviewRecord.Unit> units();

    void reset();

    static StandIn of(CoursePackage course, URI site, LaunchSettings defaults, String authorization) {
        return switch (course) {
            case CoursePackage.Scorm scorm ->
                new OfScorm(
                        new ScormLms(scorm, site.resolve("content/"), defaults), new Lrs(Gate.plain(authorization)));
            case CoursePackage.Cmi5 cmi5 -> new OfCmi5(cmi5, new Cmi5Lms(cmi5, site, defaults));
            case CoursePackage.Web web -> new OfWeb(web, new Lrs(Gate.plain(authorization)));
        };
    }

    record OfScorm(ScormLms lms, Lrs lrs) implements StandIn {
        @Override
        public Reply sessions(Request request) {
            return lms.answer(request);
        }

        @Override
        public Reply fetch(Request request) {
            return Reply.text(404, "Only cmi5 has a fetch URL.");
        }

        @Override
        public List<PreviewRecord.Session> sessions() {
            return lms.sessions();
        }

        @Override
        public List<PreviewRecord.Unit> units() {
            return lms.units();
        }

        @Override
        public void reset() {
            lms.reset();
            lrs.reset();
        }
    }

    record OfCmi5(CoursePackage.Cmi5 course, Cmi5Lms lms) implements StandIn {
        @Override
        public Reply sessions(Request request) {
            return lms.launch(request);
        }

        @Override
        public Reply fetch(Request request) {
            return lms.fetch(request);
        }

        @Override
        public Lrs lrs() {
            return lms.lrs();
        }

        @Override
        public List<PreviewRecord.Session> sessions() {
            return lms.sessions();
        }

        @Override
        public List<PreviewRecord.Unit> units() {
            return unitsWithoutModel(course, lrs().faults());
        }

        @Override
        public void reset() {
            lms.reset();
        }
    }

    /// Plain pages know no launch; only what they send to the LRS is kept.
    record OfWeb(CoursePackage.Web course, Lrs lrs) implements StandIn {
        @Override
        public Reply sessions(Request request) {
            return Reply.text(404, "A web page is not launched.");
        }

        @Override
        public Reply fetch(Request request) {
            return Reply.text(404, "Only cmi5 has a fetch URL.");
        }

        @Override
        public List<PreviewRecord.Session> sessions() {
            return List.of();
        }

        @Override
        public List<PreviewRecord.Unit> units() {
            return unitsWithoutModel(course, lrs.faults());
        }

        @Override
        public void reset() {
            lrs.reset();
        }
    }

    private static List<PreviewRecord.Unit> unitsWithoutModel(CoursePackage course, List<Fault> faults) {
        return course.units().stream()
                .map(unit -> new PreviewRecord.Unit(
                        unit.id(),
                        unit.title(),
                        null,
                        List.of(),
                        List.of(),
                        faults.stream()
                                .filter(fault -> unit.id().equals(fault.unit()))
                                .toList()))
                .toList();
    }
}
