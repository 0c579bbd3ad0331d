package org.cuewright.preview.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// What is answered: a status, headers, and a body that is either at hand or streamed.
public record Reply(int status, Map<String, String> headers, Body body) {
    /// The content of an answer with its length in bytes.
    public sealed interface Body {
        long length();

        /// Small content, held in memory.
        record Bytes(byte[] bytes) implements Body {
            @Override
            public long length() {
                return bytes.length;
            }
        }

        /// Content read while it is sent, for recordings of any size.
        record Streamed(long length, Source source) implements Body {}
    }

    /// Opens the content of a streamed body.
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    public static Reply empty(int status) {
        return new Reply(status, Map.of(), new Body.Bytes(new byte[0]));
    }

    public static Reply text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text);
    }

    public static Reply json(int status, String json) {
        return of(status, "application/json; charset=utf-8", json);
    }

    public static Reply of(int status, String type, String content) {
        return new Reply(
                status, Map.of("Content-Type", type), new Body.Bytes(content.getBytes(StandardCharsets.UTF_8)));
    }

    public static Reply methodNotAllowed(String allowed) {
        return text(405, "Allowed here: " + allowed).with("Allow", allowed);
    }

    public Reply with(String name, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Reply(status, all, body);
    }
}
