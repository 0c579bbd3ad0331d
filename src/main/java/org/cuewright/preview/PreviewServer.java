package org.cuewright.preview;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cuewright.preview.content.ContentPages;
import org.cuewright.preview.content.PackageFiles;
import org.cuewright.preview.http.Handler;
import org.cuewright.preview.http.LoopbackSite;
import org.cuewright.preview.http.Reply;
import org.cuewright.preview.http.Request;
import org.cuewright.preview.manifest.CoursePackage;
import org.cuewright.preview.manifest.PackageReader;
import org.cuewright.preview.stored.Fault;
import org.cuewright.preview.stored.Json;
import org.cuewright.preview.stored.LaunchSettings;
import org.cuewright.preview.stored.PreviewRecord;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;

/// Serves one package with the stand-in LMS of its standard, and keeps the record of what it stored.
public final class PreviewServer implements AutoCloseable {
    private final CoursePackage course;
    private final PackageFiles files;
    private final LoopbackSite site;
    private final LaunchSettings launch;
    private final String authorization;
    private final StandIn standIn;
    private final ContentPages content;
    private final PolicyReports reports = new PolicyReports();

    private PreviewServer(CoursePackage course, PackageFiles files, LoopbackSite site, PreviewOptions options) {
        this.course = course;
        this.files = files;
        this.site = site;
        launch = options.launch();
        var secret = "preview:" + options.token();
        authorization = "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
        standIn = StandIn.of(course, site.address(), launch, authorization);
        content = new ContentPages(files, options.strictPolicy() ? policy(site.address()) : "");
        site.serve(Map.of(
                "",
                new Pages(),
                "content/",
                content,
                "sessions",
                standIn::sessions,
                "fetch/",
                standIn::fetch,
                "return/",
                _ -> Pages.page("return.html"),
                "lrs/",
                standIn.lrs(),
                "reports",
                reports,
                "package",
                read(this::description),
                "record",
                read(this::record),
                "reset",
                this::reset));
    }

    /// Starts a server for `options.source()`; a failure leaves no port taken and no file open.
    public static Outcome<PreviewServer> start(PreviewOptions options) {
        var where = Location.file(options.source());
        PackageFiles files;
        try {
            files = PackageFiles.open(options.source());
        } catch (IOException e) {
            return Outcome.failed(Problem.of(Code.PRE_PACKAGE_UNREADABLE, where, options.source(), reason(e)));
        }
        Outcome<PreviewServer> started = PackageReader.read(files)
                .then(course -> listen(options).map(site -> new PreviewServer(course, files, site, options)));
        switch (started) {
            case Outcome.Done<PreviewServer> _ -> {}
            case Outcome.Failed<PreviewServer> _ -> files.close();
        }
        return started;
    }

    /// The LMS page, for a browser to open.
    public URI address() {
        return site.address();
    }

    /// All that was stored so far.
    public PreviewRecord record() {
        var units = standIn.units();
        var errors = new ArrayList<Fault>();
        if (course instanceof CoursePackage.Scorm) {
            units.forEach(unit -> errors.addAll(unit.errors()));
        }
        errors.addAll(standIn.lrs().faults());
        errors.addAll(reports.faults());
        return new PreviewRecord(
                course.standard(),
                course.title(),
                standIn.sessions(),
                units,
                standIn.lrs().statements(),
                standIn.lrs().documents(),
                standIn.lrs().requests(),
                errors,
                content.missing());
    }

    @Override
    public void close() {
        site.close();
        files.close();
    }

    private static Outcome<LoopbackSite> listen(PreviewOptions options) {
        try {
            return Outcome.done(new LoopbackSite(options.port(), options.token()));
        } catch (IOException e) {
            return Outcome.failed(
                    Problem.of(Code.PRE_PORT_TAKEN, Location.file(options.source()), options.port(), reason(e)));
        }
    }

    /// What our own packages must live with: nothing from elsewhere, nothing inline, only the LRS to talk to.
    private static String policy(URI site) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
                + " media-src 'self' blob:; font-src 'self' data:; base-uri 'none'; form-action 'none';"
                + " frame-ancestors 'self'; connect-src " + site.resolve("lrs/") + " " + site.resolve("fetch/")
                + "; report-uri " + site.resolve("reports");
    }

    private Description description() {
        return new Description(
                course.standard(),
                course.title(),
                course.units().stream()
                        .map(unit -> new Launchable(unit.id(), unit.title(), "content/" + unit.href()))
                        .toList(),
                launch,
                site.address().resolve("lrs/").toString(),
                course instanceof CoursePackage.Cmi5 ? "" : authorization);
    }

    private Reply reset(Request request) {
        if (!request.method().equals("POST")) {
            return Reply.methodNotAllowed("POST");
        }
        standIn.reset();
        reports.reset();
        content.forget();
        return Reply.empty(204);
    }

    private static Handler read(Supplier<?> value) {
        return request ->
                request.isRead() ? Reply.json(200, Json.write(value.get())) : Reply.methodNotAllowed("GET, HEAD");
    }

    private static String reason(IOException e) {
        return String.valueOf(e.getMessage());
    }

    /// What the LMS page shows of the package; `authorization` is empty when each launch has its own.
    record Description(
            String standard,
            String title,
            List<Launchable> units,
            LaunchSettings launch,
            String endpoint,
            String authorization) {}

    /// A unit in the LMS page's list.
    record Launchable(String id, String title, String href) {}
}
