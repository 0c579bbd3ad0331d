package org.cuewright.fx.shell;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/// A short name for a bug, the same wherever it strikes: made of the kinds of exceptions and the methods they passed
/// through, without line numbers, so that reports can be matched across versions.
final class CrashCode {
    private static final int FRAMES = 8;

    private CrashCode() {}

    /// Eight characters in two halves: `0AF3-19C2`.
    static String of(Throwable failure) {
        var crc = new CRC32();
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < FRAMES; depth++) {
            add(crc, cause.getClass().getName());
            var stack = cause.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, stack.length); i++) {
                add(crc, stack[i].getClassName() + "." + stack[i].getMethodName());
            }
            cause = cause.getCause();
        }
        var hex = String.format(Locale.ROOT, "%08X", crc.getValue());
        return hex.substring(0, 4) + "-" + hex.substring(4);
    }

    private static void add(CRC32 crc, String text) {
        crc.update(text.getBytes(StandardCharsets.UTF_8));
    }
}
