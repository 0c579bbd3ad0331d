package org.cuewright.app;

import java.net.URI;
import java.util.Optional;

/// A learning record store to name in packages whose standard has none. `authorization` is a whole header value, which
/// everybody who has the package can read; `homePage` is that of the learners' accounts.
public record LrsAddress(URI endpoint, Optional<String> authorization, URI homePage) {}
