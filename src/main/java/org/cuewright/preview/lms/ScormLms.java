package org.cuewright.preview.lms;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cuewright.preview.http.Handler;
import org.cuewright.preview.http.Reply;
import org.cuewright.preview.http.Request;
import org.cuewright.preview.manifest.CoursePackage.Sco;
import org.cuewright.preview.manifest.CoursePackage.Scorm;
import org.cuewright.preview.stored.Json;
import org.cuewright.preview.stored.LaunchSettings;
import org.cuewright.preview.stored.PreviewRecord;
import tools.jackson.core.JacksonException;

/// Launches SCOs and keeps their data models per learner and unit.
///
/// `POST ""` starts a session, `POST "/<id>/posts"` adds to it.
public final class ScormLms implements Handler {
    private final Scorm course;
    private final URI content;
    private final LaunchSettings defaults;
    private final List<ScormSession> sessions = new ArrayList<>();
    private final Map<String, Map<String, String>> stored = new HashMap<>();

    public ScormLms(Scorm course, URI content, LaunchSettings defaults) {
        this.course = course;
        this.content = content;
        this.defaults = defaults;
    }

    @Override
    public synchronized Reply answer(Request request) {
        if (!request.method().equals("POST")) {
            return Reply.methodNotAllowed("POST");
        }
        try {
            return request.path().isEmpty() ? launch(request) : post(request);
        } catch (JacksonException e) {
            return Reply.text(400, String.valueOf(e.getMessage()));
        }
    }

    /// Forgets every session and every data model.
    public synchronized void reset() {
        sessions.clear();
        stored.clear();
    }

    public synchronized List<PreviewRecord.Session> sessions() {
        return sessions.stream().map(ScormSession::record).toList();
    }

    public synchronized List<PreviewRecord.Unit> units() {
        return course.units().stream().map(this::unit).toList();
    }

    private PreviewRecord.Unit unit(Sco sco) {
        var mine = sessions.stream()
                .filter(session -> session.sco().id().equals(sco.id()))
                .toList();
        var commits =
                mine.stream().flatMap(session -> session.commits().stream()).toList();
        return new PreviewRecord.Unit(
                sco.id(),
                sco.title(),
                commits.isEmpty() ? null : commits.getLast().cmi(),
                commits,
                mine.stream().flatMap(session -> session.calls().stream()).toList(),
                mine.stream().flatMap(session -> session.faults().stream()).toList());
    }

    private Reply launch(Request request) {
        var wishes = Json.read(request.text());
        var settings = defaults.with(wishes);
        return find(wishes.path("unit").asString(course.units().getFirst().id()))
                .map(sco -> {
                    var session = new ScormSession("s" + (sessions.size() + 1), sco, settings);
                    sessions.add(session);
                    return Reply.json(
                            201,
                            Json.write(new Launch(
                                    session.id(),
                                    sco,
                                    content.resolve(sco.href()).toString(),
                                    settings,
                                    Optional.ofNullable(stored.get(key(session))))));
                })
                .orElseGet(() -> Reply.text(404, "No such unit."));
    }

    private Reply post(Request request) {
        var session = sessions.stream()
                .filter(one -> request.path().equals("/" + one.id() + "/posts"))
                .findFirst();
        session.ifPresent(one -> {
            one.add(Json.MAPPER.readValue(request.text(), ScormPost.class));
            if (one.settings().mode().equals("normal") && !one.commits().isEmpty()) {
                stored.put(key(one), one.commits().getLast().cmi());
            }
        });
        return Reply.empty(session.isPresent() ? 204 : 404);
    }

    private Optional<Sco> find(String id) {
        return course.units().stream().filter(sco -> sco.id().equals(id)).findFirst();
    }

    private static String key(ScormSession session) {
        return session.settings().learnerId() + "\n" + session.sco().id();
    }

    /// What the LMS page gets to launch a SCO; `stored` is the data model kept from the last session.
    record Launch(String id, Sco unit, String url, LaunchSettings settings, Optional<Map<String, String>> stored) {}
}
