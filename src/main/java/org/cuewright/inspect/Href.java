package org.cuewright.inspect;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.regex.Pattern;

/// A reference of a manifest: the entry it names, a place elsewhere, or nothing usable.
sealed interface Href {
    /// A file of the package, decoded and without query.
    record Inside(String name) implements Href {}

    /// An absolute URL.
    record Elsewhere(String url) implements Href {}

    /// No URL, or one that leads out of the package.
    record Invalid(String text) implements Href {}

    Pattern ALLOWED = Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,;=:@/?#-]|%[0-9A-Fa-f]{2})*");
    Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

    /// What `href` means below `base`, of which the part behind the last slash does not count (RFC 3986, 5.2.3).
    static Href of(String base, String href) {
        if (SCHEME.matcher(href).matches()) {
            return new Elsewhere(href);
        }
        var folder = base.substring(0, base.lastIndexOf('/') + 1);
        var path = (folder + href).replaceAll("[?#].*$", "");
        if (path.isEmpty()
                || href.startsWith("/")
                || !ALLOWED.matcher(base + href).matches()) {
            return new Invalid(href);
        }
        return normalised(decoded(path)).<Href>map(Inside::new).orElseGet(() -> new Invalid(href));
    }

    private static String decoded(String path) {
        var bytes = new ByteArrayOutputStream();
        for (var i = 0; i < path.length(); i++) {
            if (path.charAt(i) == '%' && i + 2 < path.length()) {
                bytes.write(Integer.parseInt(path.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.writeBytes(path.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Optional<String> normalised(String path) {
        var segments = new ArrayDeque<String>();
        for (var segment : path.split("/", -1)) {
            if (segment.equals("..")) {
                if (segments.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return Optional.of(String.join("/", segments));
    }
}
