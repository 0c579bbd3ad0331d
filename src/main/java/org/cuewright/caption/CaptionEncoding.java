package org.cuewright.caption;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Tells in which encoding a caption file is: its byte order mark, the zeros of UTF-16, well-formed UTF-8, and last a
/// guess that is told as one.
record CaptionEncoding(Charset charset, boolean isGuess) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    static CaptionEncoding of(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new CaptionEncoding(StandardCharsets.UTF_16LE, false);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new CaptionEncoding(StandardCharsets.UTF_16BE, false);
        }
        // Before UTF-8, which takes zeros for characters.
        int zerosFirst = zeros(bytes, 0);
        int zerosSecond = zeros(bytes, 1);
        int pairs = bytes.length / 2;
        if (pairs > 0 && zerosSecond > pairs / 4 && zerosFirst <= zerosSecond / 8) {
            return new CaptionEncoding(StandardCharsets.UTF_16LE, false);
        }
        if (pairs > 0 && zerosFirst > pairs / 4 && zerosSecond <= zerosFirst / 8) {
            return new CaptionEncoding(StandardCharsets.UTF_16BE, false);
        }
        return isUtf8(bytes)
                ? new CaptionEncoding(StandardCharsets.UTF_8, false)
                : new CaptionEncoding(WINDOWS_1252, true);
    }

    String decode(byte[] bytes) {
        return CaptionText.withoutMark(new String(bytes, charset));
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static int zeros(byte[] bytes, int from) {
        int zeros = 0;
        for (int i = from; i < bytes.length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
