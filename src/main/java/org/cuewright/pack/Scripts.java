package org.cuewright.pack;

/// Wraps JSON as a classic script, since pages on `file://` can load neither modules nor JSON.
final class Scripts {
    private Scripts() {}

    static String global(String property, String json) {
        return "globalThis.cuewright = globalThis.cuewright || {};\nglobalThis.cuewright.%s = %s;\n"
                .formatted(property, escaped(json));
    }

    /// What would end or comment out a script, or a line of one, occurs only inside strings of JSON.
    private static String escaped(String json) {
        return json.replace("</", "<\\/")
                .replace("<!--", "\\u003c!--")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
