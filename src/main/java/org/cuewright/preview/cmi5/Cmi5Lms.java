package org.cuewright.preview.cmi5;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cuewright.preview.http.Reply;
import org.cuewright.preview.http.Request;
import org.cuewright.preview.lrs.Cmi5;
import org.cuewright.preview.lrs.Gate;
import org.cuewright.preview.lrs.Grant;
import org.cuewright.preview.lrs.Lrs;
import org.cuewright.preview.manifest.CoursePackage;
import org.cuewright.preview.manifest.CoursePackage.Au;
import org.cuewright.preview.stored.Fault;
import org.cuewright.preview.stored.Json;
import org.cuewright.preview.stored.LaunchSettings;
import org.cuewright.preview.stored.PreviewRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Launches AUs, and guards the LRS by what it knows of each launch. Its lock is the LRS.
public final class Cmi5Lms implements Gate {
    /// Reserved for examples (RFC 2606), so that nothing of this preview is mistaken for a real place.
    private static final String LMS = "https://lms.example/";

    private final CoursePackage.Cmi5 course;
    private final URI site;
    private final LaunchSettings defaults;
    private final Lrs lrs = new Lrs(this);
    private final List<LaunchedAu> launches = new ArrayList<>();
    private final Map<String, Registration> registrations = new HashMap<>();

    public Cmi5Lms(CoursePackage.Cmi5 course, URI site, LaunchSettings defaults) {
        this.course = course;
        this.site = site;
        this.defaults = defaults;
    }

    public Lrs lrs() {
        return lrs;
    }

    /// `POST`: launches a unit and answers its URL.
    public Reply launch(Request request) {
        if (!request.method().equals("POST")) {
            return Reply.methodNotAllowed("POST");
        }
        try {
            var wishes = Json.read(request.text());
            var id = wishes.path("unit").asString(course.units().getFirst().id());
            return course.units().stream()
                    .filter(au -> au.id().equals(id))
                    .findFirst()
                    .map(au -> launch(au, defaults.with(wishes)))
                    .orElseGet(() -> Reply.text(404, "No such unit."));
        } catch (JacksonException e) {
            return Reply.text(400, String.valueOf(e.getMessage()));
        }
    }

    /// `POST` below `fetch/`: the token, once (cmi5 8.2.2).
    public Reply fetch(Request request) {
        synchronized (lrs) {
            var launched = find(request.path());
            if (launched.isEmpty()) {
                return fetchError("2", "No such launch");
            }
            var grant = launched.get().grant();
            if (!request.method().equals("POST")) {
                lrs.note(new Fault(
                        grant.unit(), grant.sessionId(), request.method() + " fetch", "cmi5 8.2.1", "fetch is a POST"));
                return Reply.methodNotAllowed("POST");
            }
            if (!launched.get().fetch()) {
                lrs.note(new Fault(
                        grant.unit(), grant.sessionId(), "POST fetch", "cmi5 8.2.1", "the token is fetched once"));
                return fetchError("1", "Already in use");
            }
            return Reply.json(
                    200, Json.write(Map.of("auth-token", launched.get().token())));
        }
    }

    public void reset() {
        synchronized (lrs) {
            launches.clear();
            registrations.clear();
            lrs.reset();
        }
    }

    public List<PreviewRecord.Session> sessions() {
        synchronized (lrs) {
            return launches.stream().map(LaunchedAu::record).toList();
        }
    }

    @Override
    public Optional<Grant> grant(String authorization) {
        return launches.stream()
                .filter(launched -> authorization.equals("Basic " + launched.token()))
                .findFirst()
                .map(LaunchedAu::grant);
    }

    @Override
    public Optional<End> end(Grant.Session session) {
        return find(session.sessionId()).flatMap(LaunchedAu::end);
    }

    @Override
    public void stored(Grant.Session session, JsonNode statement) {
        var launched = find(session.sessionId()).orElseThrow();
        launched.heard();
        if (Cmi5.isDefined(statement)) {
            var verb = Cmi5.verb(statement);
            registrations.values().stream()
                    .filter(registration -> registration.id().equals(session.registration()))
                    .forEach(registration -> {
                        registration.note(session.unit(), verb);
                        settle(registration, session);
                    });
            if (verb.equals(Cmi5.TERMINATED)) {
                launched.end(End.TERMINATED);
            }
        }
    }

    private Reply launch(Au au, LaunchSettings settings) {
        synchronized (lrs) {
            var enrolled = registrations.containsKey(settings.learnerId());
            var registration = registrations.computeIfAbsent(settings.learnerId(), _ -> new Registration());
            abandonOpen(registration);
            var grant = grant(au, settings, registration);
            var launched = new LaunchedAu(grant, au, settings);
            if (!enrolled) {
                settle(registration, grant);
            }
            launches.add(launched);
            prepare(launched);
            var target = site.resolve("content/").resolve(au.href());
            lrs.record(LmsStatements.launched(launched, target.toString()));
            return Reply.json(
                    201,
                    Json.write(new Launch(grant.sessionId(), au, address(target, grant), settings, registration.id())));
        }
    }

    /// A session left without `terminated` ends when the learner launches again (9.3.6).
    private void abandonOpen(Registration registration) {
        launches.stream()
                .filter(old -> old.end().isEmpty() && old.grant().registration().equals(registration.id()))
                .forEach(old -> {
                    old.end(End.ABANDONED);
                    lrs.record(LmsStatements.abandoned(old.grant(), old.lasted()));
                });
    }

    private Grant.Session grant(Au au, LaunchSettings settings, Registration registration) {
        var session = UUID.randomUUID().toString();
        var actor = Json.MAPPER.createObjectNode();
        actor.put("objectType", "Agent").put("name", settings.learnerName());
        actor.putObject("account").put("homePage", LMS).put("name", settings.learnerId());
        var template = Json.MAPPER.createObjectNode();
        template.putObject("contextActivities")
                .putArray("grouping")
                .add(activity(au.id()))
                .add(activity(lmsId(course.id())));
        template.putObject("extensions").put(Cmi5.SESSION_ID, session);
        return new Grant.Session(
                session,
                au.id(),
                lmsId(au.id()),
                actor,
                registration.id(),
                template,
                settings.launchMode(),
                au.masteryScore());
    }

    /// Writes what the AU must find: launch data (10) and the learner's preferences (11).
    private void prepare(LaunchedAu launched) {
        var grant = launched.grant();
        var data = Json.MAPPER.createObjectNode();
        data.set("contextTemplate", grant.contextTemplate());
        data.put("launchMode", grant.launchMode());
        data.put("moveOn", launched.au().moveOn());
        grant.masteryScore().ifPresent(score -> data.put("masteryScore", score));
        launched.au().launchParameters().ifPresent(parameters -> data.put("launchParameters", parameters));
        launched.au()
                .entitlementKey()
                .ifPresent(key -> data.putObject("entitlementKey").put("courseStructure", key));
        data.put("returnURL", site.resolve("return/" + grant.sessionId()).toString());
        lrs.putState(grant.activityId(), grant.actor(), grant.registration(), Cmi5.LAUNCH_DATA, data);
        var preferences = Json.MAPPER.createObjectNode();
        preferences.put("languagePreference", "en").put("audioPreference", "on");
        lrs.offerProfile(grant.actor(), Cmi5.PREFERENCES, preferences);
    }

    private String address(URI target, Grant.Session grant) {
        var parameters = Map.of(
                "endpoint", site.resolve("lrs/").toString(),
                "fetch", site.resolve("fetch/" + grant.sessionId()).toString(),
                "actor", grant.actor().toString(),
                "registration", grant.registration(),
                "activityId", grant.activityId());
        var query = parameters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "="
                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8)
                                .replace("+", "%20"))
                .reduce((one, other) -> one + "&" + other)
                .orElseThrow();
        return target + (target.getRawQuery() == null ? "?" : "&") + query;
    }

    /// Says `satisfied` for each block and for the course whose units the learner may all leave behind.
    private void settle(Registration registration, Grant.Session grant) {
        for (var block : course.blocks()) {
            var met = course.units().stream()
                    .filter(au -> block.units().contains(au.id()))
                    .allMatch(registration::isMet);
            if (met && registration.satisfy(block.id())) {
                lrs.record(LmsStatements.satisfied(grant, lmsId(block.id()), "block"));
            }
        }
        if (course.units().stream().allMatch(registration::isMet) && registration.satisfy(course.id())) {
            lrs.record(LmsStatements.satisfied(grant, lmsId(course.id()), "course"));
        }
    }

    private Optional<LaunchedAu> find(String session) {
        return launches.stream()
                .filter(launched -> launched.grant().sessionId().equals(session))
                .findFirst();
    }

    /// The LMS's own id of what a publisher's id names: another one, but always the same.
    private static String lmsId(String publisherId) {
        return LMS + "activities/" + UUID.nameUUIDFromBytes(publisherId.getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode activity(String id) {
        return Json.MAPPER.createObjectNode().put("objectType", "Activity").put("id", id);
    }

    private static Reply fetchError(String code, String text) {
        return Reply.json(200, Json.write(Map.of("error-code", code, "error-text", text)));
    }

    /// What the LMS page gets to launch an AU.
    record Launch(String id, Au unit, String url, LaunchSettings settings, String registration) {}
}
