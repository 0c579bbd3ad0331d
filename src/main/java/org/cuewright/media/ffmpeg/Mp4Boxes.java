package org.cuewright.media.ffmpeg;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.Set;

/// Walks the top-level boxes of an MP4 or MOV file (ISO/IEC 14496-12, 4.2), reading sixteen bytes of each.
final class Mp4Boxes {
    private static final Set<String> FIRST =
            Set.of("ftyp", "moov", "mdat", "free", "skip", "wide", "pnot", "styp", "sidx", "moof");
    private static final Set<String> KNOWN = Set.of(
            "ftyp", "moov", "mdat", "free", "skip", "wide", "pnot", "styp", "sidx", "moof", "mfra", "meta", "uuid",
            "udta", "pdin", "emsg", "prft", "ssix");

    private Mp4Boxes() {}

    static Optional<FileShape> read(FileChannel channel) throws IOException {
        long end = channel.size();
        String brand = "qt  "; // a file without a brand is older than brands: QuickTime
        boolean moov = false;
        boolean data = false;
        boolean fragments = false;
        boolean fastStart = false;
        long missing = 0;
        for (long at = 0; at < end; ) {
            var head = FileShape.bytes(channel, at, 16);
            var type = head.limit() < 8 ? "" : FileShape.letters(head, 4);
            if (at == 0 ? !FIRST.contains(type) : !KNOWN.contains(type)) {
                break; // not an MP4 at all, or something foreign appended to one
            }
            long size = size(head, end - at);
            if (size < 8) {
                break;
            }
            boolean whole = size <= end - at;
            switch (type) {
                case "ftyp" -> brand = head.limit() < 12 ? brand : FileShape.letters(head, 8);
                case "moov" -> {
                    moov |= whole;
                    fastStart = !data;
                }
                case "mdat" -> data = true;
                case "moof" -> fragments = true;
                default -> {}
            }
            missing = whole ? 0 : size - (end - at);
            if (!whole) {
                break;
            }
            at += size;
        }
        var first = FileShape.bytes(channel, 0, 8);
        if (first.limit() < 8 || !FIRST.contains(FileShape.letters(first, 4))) {
            return Optional.empty();
        }
        if (moov && !data && !fragments) {
            missing = Math.max(missing, 1);
        }
        return Optional.of(new FileShape(container(brand), moov, moov && fastStart && !fragments, missing));
    }

    /// 32 bits; 1 means that 64 bits follow the type, 0 that the box reaches to the end of the file.
    private static long size(ByteBuffer head, long toEnd) {
        long size = Integer.toUnsignedLong(head.getInt(0));
        if (size == 0) {
            return toEnd;
        }
        if (size != 1) {
            return size;
        }
        long large = head.limit() < 16 ? 16 : head.getLong(8);
        return large < 0 ? Long.MAX_VALUE : large;
    }

    private static String container(String brand) {
        return brand.startsWith("qt") ? "mov" : brand.startsWith("3g") ? "3gp" : "mp4";
    }
}
