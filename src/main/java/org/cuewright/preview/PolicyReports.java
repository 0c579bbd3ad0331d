package org.cuewright.preview;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cuewright.preview.http.Handler;
import org.cuewright.preview.http.Reply;
import org.cuewright.preview.http.Request;
import org.cuewright.preview.stored.Fault;
import org.cuewright.preview.stored.Json;
import tools.jackson.core.JacksonException;

/// Takes the browser's reports of what the Content-Security-Policy stopped; each is a fault of the content.
final class PolicyReports implements Handler {
    private final List<Fault> faults = new CopyOnWriteArrayList<>();

    @Override
    public Reply answer(Request request) {
        try {
            var report = Json.read(request.text()).path("csp-report");
            faults.add(new Fault(
                    null,
                    null,
                    report.path("document-uri").asString("").replaceFirst(".*/content/", ""),
                    "csp",
                    report.path("violated-directive").asString("") + " stopped "
                            + report.path("blocked-uri").asString("")));
            return Reply.empty(204);
        } catch (JacksonException _) {
            return Reply.text(400, "No report.");
        }
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    void reset() {
        faults.clear();
    }
}
