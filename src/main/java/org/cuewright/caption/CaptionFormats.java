package org.cuewright.caption;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;

/// Finds the format of a caption file, by what it holds and then by its name.
public final class CaptionFormats {
    public static final WebVtt WEB_VTT = new WebVtt();
    public static final Srt SRT = new Srt();
    public static final List<CaptionFormat> ALL = List.of(WEB_VTT, SRT);

    private CaptionFormats() {}

    public static Optional<CaptionFormat> ofName(String fileName) {
        var lower = fileName.toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(format -> lower.endsWith("." + format.extension()))
                .findFirst();
    }

    /// WebVTT's signature decides; then the name, since WebVTT without its signature looks like SubRip; then the look.
    public static Optional<CaptionFormat> of(String text, String fileName) {
        if (WEB_VTT.recognises(text)) {
            return Optional.of(WEB_VTT);
        }
        return SRT.recognises(text)
                ? ofName(fileName).or(() -> Optional.of(SRT))
                : ofName(fileName).filter(_ -> text.contains(Timing.ARROW));
    }

    /// Reads a caption file of any known format and encoding; `file` gives the name and the place of problems.
    public static Outcome<Captions> read(byte[] bytes, Path file) {
        var encoding = CaptionEncoding.of(bytes);
        var text = encoding.decode(bytes);
        var where = Location.file(file);
        if (text.isBlank()) {
            return Outcome.failed(Problem.of(Code.CAP_EMPTY_FILE, where));
        }
        var remarks = encoding.isGuess()
                ? List.of(Problem.of(Code.CAP_GUESSED_ENCODING, where, encoding.charset()))
                : List.<Problem>of();
        return of(text, file.toString())
                .map(format -> format.read(text, file).after(remarks))
                .orElseGet(() -> Outcome.failed(Problem.of(Code.CAP_NOT_CAPTIONS, where, "WebVTT or SubRip")));
    }
}
