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
    /// What came back, its content read whole.
    record Answer(int status, HttpURLConnection connection, byte[] content) {
        String header(String name) {
            return Optional.ofNullable(connection.getHeaderField(name)).orElse("");
        }

        String text() {
            return new String(content, StandardCharsets.UTF_8);
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
                return new Answer(status, connection, in == null ? new byte[0] : in.readAllBytes());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
