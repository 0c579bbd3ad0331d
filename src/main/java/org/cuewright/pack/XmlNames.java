package org.cuewright.pack;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.cuewright.digest.Sha256;

/// Names as XML documents and URLs allow them.
public final class XmlNames {
    private static final int READABLE = 36;

    private XmlNames() {}

    /// An `xs:ID` that stays the same as long as `iri` does: its readable end, and a hash that keeps others apart.
    public static String id(String prefix, String iri) {
        var readable = iri.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        var end = readable.substring(Math.max(0, readable.length() - READABLE)).replaceAll("^-", "");
        return prefix + "-" + end + "-" + Sha256.hexOf(iri).substring(0, 8);
    }

    /// `name` as a relative reference: every byte that RFC 3986 does not leave unreserved is percent-encoded.
    public static String href(String name) {
        var href = new StringBuilder();
        for (var b : name.getBytes(StandardCharsets.UTF_8)) {
            var c = (char) (b & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || "-._~/".indexOf(c) >= 0)) {
                href.append(c);
            } else {
                href.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return href.toString();
    }

    /// `text` without what XML 1.0 cannot hold: control characters, unpaired surrogates, U+FFFE and U+FFFF.
    public static String clean(String text) {
        return text.codePoints()
                .filter(XmlNames::isAllowed)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static boolean isAllowed(int c) {
        return c == '\t' || c == '\n' || (c >= 0x20 && c < 0xD800) || (c > 0xDFFF && c < 0xFFFE) || c > 0xFFFF;
    }
}
