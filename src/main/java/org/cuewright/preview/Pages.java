package org.cuewright.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import org.cuewright.preview.content.MediaTypes;
import org.cuewright.preview.http.Handler;
import org.cuewright.preview.http.Reply;
import org.cuewright.preview.http.Request;

/// The LMS page with its scripts and style, from this program's resources.
final class Pages implements Handler {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Set<String> FILES = Set.of(
            "index.html",
            "return.html",
            "lms.css",
            "page.mjs",
            "panel.mjs",
            "formats.mjs",
            "responses2004.mjs",
            "runtime.mjs",
            "scorm12.mjs",
            "scorm2004.mjs",
            "launches.mjs");

    @Override
    public Reply answer(Request request) {
        if (!request.isRead()) {
            return Reply.methodNotAllowed("GET, HEAD");
        }
        return page(request.path().isEmpty() ? "index.html" : request.path());
    }

    static Reply page(String name) {
        // The return page is shown where the content was, so in the frame of the LMS page.
        var policy = name.equals("return.html") ? POLICY.replace("ancestors 'none'", "ancestors 'self'") : POLICY;
        return read(name)
                .map(bytes -> Reply.of(200, MediaTypes.of(name), bytes).with("Content-Security-Policy", policy))
                .orElseGet(() -> Reply.text(404, "Not here."));
    }

    private static Optional<byte[]> read(String name) {
        if (!FILES.contains(name)) {
            return Optional.empty();
        }
        try (var in = Pages.class.getResourceAsStream("lms/" + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
