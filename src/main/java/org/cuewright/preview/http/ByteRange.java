package org.cuewright.preview.http;

import java.util.Optional;
import java.util.regex.Pattern;

/// Which bytes of a file a `Range` header asks for (RFC 9110 section 14), `last` included.
public record ByteRange(long first, long last) {
    private static final Pattern SINGLE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    /// Whether a range was asked for, and whether the file can give it.
    public sealed interface Asked {
        /// No range, or one of a form that a server may ignore, such as several at once.
        record Whole() implements Asked {}

        /// Bytes that the file has.
        record Part(ByteRange range) implements Asked {}

        /// Bytes beyond the end: status 416.
        record Beyond() implements Asked {}
    }

    public long length() {
        return last - first + 1;
    }

    /// Reads `header` for a file of `size` bytes.
    public static Asked of(Optional<String> header, long size) {
        var match = SINGLE.matcher(header.orElse(""));
        if (!match.matches() || (match.group(1).isEmpty() && match.group(2).isEmpty())) {
            return new Asked.Whole();
        }
        if (match.group(1).isEmpty()) {
            var wanted = Math.min(Long.parseLong(match.group(2)), size);
            return wanted == 0 ? new Asked.Beyond() : new Asked.Part(new ByteRange(size - wanted, size - 1));
        }
        var first = Long.parseLong(match.group(1));
        var last = match.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(match.group(2)), size - 1);
        if (!match.group(2).isEmpty() && Long.parseLong(match.group(2)) < first) {
            return new Asked.Whole();
        }
        return first >= size ? new Asked.Beyond() : new Asked.Part(new ByteRange(first, last));
    }
}
