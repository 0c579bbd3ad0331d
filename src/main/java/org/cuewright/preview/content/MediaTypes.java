package org.cuewright.preview.content;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;

/// The `Content-Type` of a file by its name: a fixed table, since what an operating system knows differs.
public final class MediaTypes {
    private static final Map<String, String> BY_EXTENSION = Map.ofEntries(
            entry("html", "text/html; charset=utf-8"),
            entry("htm", "text/html; charset=utf-8"),
            entry("css", "text/css; charset=utf-8"),
            entry("js", "text/javascript; charset=utf-8"),
            entry("mjs", "text/javascript; charset=utf-8"),
            entry("json", "application/json; charset=utf-8"),
            entry("xml", "text/xml; charset=utf-8"),
            entry("xsd", "text/xml; charset=utf-8"),
            entry("txt", "text/plain; charset=utf-8"),
            entry("vtt", "text/vtt; charset=utf-8"),
            entry("svg", "image/svg+xml"),
            entry("png", "image/png"),
            entry("jpg", "image/jpeg"),
            entry("jpeg", "image/jpeg"),
            entry("gif", "image/gif"),
            entry("webp", "image/webp"),
            entry("avif", "image/avif"),
            entry("ico", "image/x-icon"),
            entry("mp4", "video/mp4"),
            entry("m4v", "video/mp4"),
            entry("webm", "video/webm"),
            entry("mp3", "audio/mpeg"),
            entry("m4a", "audio/mp4"),
            entry("ogg", "audio/ogg"),
            entry("opus", "audio/ogg"),
            entry("wav", "audio/wav"),
            entry("woff", "font/woff"),
            entry("woff2", "font/woff2"),
            entry("ttf", "font/ttf"),
            entry("pdf", "application/pdf"),
            entry("wasm", "application/wasm"));

    private MediaTypes() {}

    public static String of(String name) {
        var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return BY_EXTENSION.getOrDefault(extension, "application/octet-stream");
    }
}
