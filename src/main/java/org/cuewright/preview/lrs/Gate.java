package org.cuewright.preview.lrs;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Decides who may use the LRS, and hears what a launch session sent.
public interface Gate {
    /// Why a session may send no more.
    enum End {
        TERMINATED,
        ABANDONED
    }

    /// What the value of an Authorization header allows; empty for a foreign one.
    Optional<Grant> grant(String authorization);

    Optional<End> end(Grant.Session session);

    /// Told of each statement that was stored, after it was.
    void stored(Grant.Session session, JsonNode statement);

    /// For packages that get the LRS named in their export: one authorization, no sessions.
    static Gate plain(String authorization) {
        return new Gate() {
            @Override
            public Optional<Grant> grant(String given) {
                return given.equals(authorization) ? Optional.of(new Grant.Plain()) : Optional.empty();
            }

            @Override
            public Optional<End> end(Grant.Session session) {
                return Optional.empty();
            }

            @Override
            public void stored(Grant.Session session, JsonNode statement) {}
        };
    }
}
