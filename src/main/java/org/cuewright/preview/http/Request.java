package org.cuewright.preview.http;

import com.sun.net.httpserver.Headers;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What was asked: `path` is decoded and relative to the handler, `text` is the body.
public record Request(String method, String path, Map<String, String> query, Headers headers, String text) {
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.getFirst(name));
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    public boolean isRead() {
        return method.equals("GET") || method.equals("HEAD");
    }

    /// The same request seen from the part of the site below `prefix`.
    Request below(String prefix) {
        return new Request(method, path.substring(prefix.length()), query, headers, text);
    }

    static Map<String, String> parseQuery(String raw) {
        var query = new LinkedHashMap<String, String>();
        for (var pair : raw.split("&", -1)) {
            if (!pair.isEmpty()) {
                var at = pair.indexOf('=');
                var name = at < 0 ? pair : pair.substring(0, at);
                query.putIfAbsent(decode(name), at < 0 ? "" : decode(pair.substring(at + 1)));
            }
        }
        return query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
