package org.cuewright.preview;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.cuewright.preview.stored.Json;
import tools.jackson.databind.JsonNode;

/// Asks a preview server as the pages of a browser would.
record Browser(URI site) {
    /// What came back; `content` has one character a byte.
    record Answer(int status, HttpURLConnection connection, String content) {
        byte[] bytes() {
            return content.getBytes(StandardCharsets.ISO_8859_1);
        }

        String header(String name) {
            return Optional.ofNullable(connection.getHeaderField(name)).orElse("");
        }

        String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return Json.read(text());
        }
    }

    Answer get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    /// `headers` are names and values in turn.
    Answer send(String method, String path, String body, String... headers) {
        try {
            var connection = (HttpURLConnection) site.resolve(path).toURL().openConnection();
            connection.setRequestMethod(method);
            for (var i = 0; i < headers.length; i += 2) {
                connection.setRequestProperty(headers[i], headers[i + 1]);
            }
            if (!body.isEmpty()) {
                connection.setDoOutput(true);
                connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            }
            var status = connection.getResponseCode();
            try (var in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                var content = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
                return new Answer(status, connection, content);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
