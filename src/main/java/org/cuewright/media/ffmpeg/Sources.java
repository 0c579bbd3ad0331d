package org.cuewright.media.ffmpeg;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Problem;

/// How a source file is handed to FFmpeg, and what keeps it from being handed over at all.
final class Sources {
    /// The demuxers of recordings. Left out are those that open other files or the network (HLS, DASH, concat) and
    /// those that make a "video" of any text (tty).
    private static final String FORMATS =
            "aac,ac3,aiff,amr,asf,avi,caf,dv,eac3,flac,flv,gif,h264,hevc,ivf,matroska,mov,mp3,mpeg,mpegts,mpegvideo,"
                    + "mxf,nut,obu,ogg,rm,wav,w64,bmp_pipe,gif_pipe,jpeg_pipe,png_pipe,tiff_pipe,webp_pipe";

    private Sources() {}

    static Optional<Problem> obstacle(Path file) {
        if (!Files.exists(file)) {
            return Optional.of(problem(Code.MED_FILE_MISSING, file));
        }
        if (Files.isDirectory(file)) {
            return Optional.of(problem(Code.MED_IS_FOLDER, file));
        }
        if (!Files.isReadable(file)) {
            return Optional.of(problem(Code.MED_UNREADABLE, file, "access denied"));
        }
        if (file.toFile().length() == 0) {
            return Optional.of(problem(Code.MED_EMPTY_FILE, file));
        }
        return Optional.empty();
    }

    static List<String> safety() {
        return List.of("-protocol_whitelist", "file", "-format_whitelist", FORMATS);
    }

    /// An absolute `file:` name, so that neither a leading dash nor a colon means anything.
    static String url(Path file) {
        return "file:" + file.toAbsolutePath();
    }

    static Problem problem(Code code, Path file, Object... more) {
        return Problem.of(
                code,
                Location.file(file),
                Stream.concat(Stream.of(file), Stream.of(more)).toArray());
    }
}
