package org.cuewright.preview.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// What is answered: a status, headers and a content of known length, read only while it is sent.
public record Reply(int status, Map<String, String> headers, long length, Content content) {
    /// Opens the content of a reply.
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    public static Reply empty(int status) {
        return new Reply(status, Map.of(), 0, InputStream::nullInputStream);
    }

    public static Reply text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text);
    }

    public static Reply json(int status, String json) {
        return of(status, "application/json; charset=utf-8", json);
    }

    public static Reply of(int status, String type, String content) {
        return of(status, type, content.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply of(int status, String type, byte[] content) {
        return new Reply(status, Map.of("Content-Type", type), content.length, () -> new ByteArrayInputStream(content));
    }

    public static Reply methodNotAllowed(String allowed) {
        return text(405, "Allowed here: " + allowed).with("Allow", allowed);
    }

    public Reply with(String name, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Reply(status, all, length, content);
    }
}
