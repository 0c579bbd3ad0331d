package org.cuewright.preview.cmi5;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.cuewright.preview.lrs.Gate;
import org.cuewright.preview.lrs.Grant;
import org.cuewright.preview.manifest.CoursePackage.Au;
import org.cuewright.preview.stored.LaunchSettings;
import org.cuewright.preview.stored.PreviewRecord;

/// One launch of an AU and what became of it.
final class LaunchedAu {
    private final Grant.Session grant;
    private final Au au;
    private final LaunchSettings settings;
    private final String token;
    private final Instant launched = Instant.now();
    private Instant lastHeard = launched;
    private boolean fetched;
    private Optional<Gate.End> end = Optional.empty();

    LaunchedAu(Grant.Session grant, Au au, LaunchSettings settings) {
        this.grant = grant;
        this.au = au;
        this.settings = settings;
        var secret = grant.sessionId() + ":" + UUID.randomUUID();
        token = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
    }

    Grant.Session grant() {
        return grant;
    }

    Au au() {
        return au;
    }

    /// What follows `Basic ` in the Authorization header.
    String token() {
        return token;
    }

    /// Takes the token; false when it was taken before.
    boolean fetch() {
        var first = !fetched;
        fetched = true;
        return first;
    }

    void heard() {
        lastHeard = Instant.now();
    }

    void end(Gate.End how) {
        end = Optional.of(how);
    }

    Optional<Gate.End> end() {
        return end;
    }

    /// From the launch to the last statement (cmi5 9.5.4.2).
    Duration lasted() {
        return Duration.between(launched, lastHeard);
    }

    PreviewRecord.Session record() {
        var state = end.map(how -> switch (how) {
                    case TERMINATED -> "terminated";
                    case ABANDONED -> "abandoned";
                })
                .orElse("open");
        return new PreviewRecord.Session(
                grant.sessionId(), au.id(), settings.learnerId(), settings.mode(), settings.credit(), state);
    }
}
