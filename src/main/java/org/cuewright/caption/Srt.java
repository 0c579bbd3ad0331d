package org.cuewright.caption;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.cuewright.model.Caption;
import org.cuewright.problem.Outcome;

/// SubRip, which nearly every tool writes and each a little differently: blocks are found by their timing lines.
public record Srt() implements CaptionFormat {
    private static final Pattern NUMBER = Pattern.compile("\\s*\\d+\\s*");

    @Override
    public String title() {
        return "SubRip";
    }

    @Override
    public String extension() {
        return "srt";
    }

    @Override
    public boolean recognises(String text) {
        return text.contains(Timing.ARROW)
                && CaptionText.lines(text).stream()
                        .anyMatch(line -> Timing.parse(line).isPresent());
    }

    @Override
    public Outcome<Captions> read(String text, Path file) {
        if (!recognises(text)) {
            return new Findings(file).notCaptions(title());
        }
        return new Reader(CaptionText.lines(text), new Findings(file)).read();
    }

    @Override
    public String write(Captions captions) {
        var text = new StringBuilder();
        int number = 0;
        for (var caption : captions.list()) {
            text.append(number == 0 ? "" : "\n").append(++number).append('\n').append(block(caption));
        }
        return text.toString();
    }

    private static String block(Caption caption) {
        var span = caption.span();
        var lines = new StringBuilder();
        CaptionText.clean(SrtMarkup.write(caption))
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> Timing.parse(line).isPresent() ? line.replace(Timing.ARROW, "->") : line)
                .forEach(line -> lines.append(line).append('\n'));
        return Timing.time(span.startMs(), ',') + " " + Timing.ARROW + " " + Timing.time(span.endMs(), ',') + "\n"
                + lines;
    }

    /// One pass over the lines of one file.
    private record Reader(List<String> lines, Findings findings) {
        Outcome<Captions> read() {
            int start = nextBlock(0);
            for (int i = 0; i < start; i++) {
                if (!lines.get(i).isBlank()) {
                    findings.badBlock(i, lines.get(i));
                    break;
                }
            }
            while (start < lines.size()) {
                int timingAt = lines.get(start).contains(Timing.ARROW) ? start : start + 1;
                int end = nextBlock(timingAt + 1);
                block(timingAt, lines.subList(timingAt + 1, end));
                start = end;
            }
            return findings.outcome("");
        }

        private void block(int timingAt, List<String> below) {
            var text = new ArrayList<>(below);
            text.removeIf(String::isBlank);
            Timing.parse(lines.get(timingAt))
                    .ifPresentOrElse(
                            timing -> {
                                var raw = String.join("\n", text);
                                findings.caption(timingAt, timing, SrtMarkup.read(raw), SrtMarkup.settings(raw));
                            },
                            () -> findings.badBlock(timingAt, lines.get(timingAt)));
        }

        /// Where the next block begins: at its number, or at its timing line when it has none.
        private int nextBlock(int from) {
            for (int i = from; i < lines.size(); i++) {
                boolean numbered = NUMBER.matcher(lines.get(i)).matches() && i + 1 < lines.size();
                if (Timing.parse(lines.get(i)).isPresent()) {
                    return i;
                }
                if (numbered && Timing.parse(lines.get(i + 1)).isPresent()) {
                    return i;
                }
                // A number after an empty line, then an arrow without good times: a block, though a broken one.
                boolean apart = i == 0 || lines.get(i - 1).isBlank();
                if (numbered && apart && lines.get(i + 1).contains(Timing.ARROW)) {
                    return i;
                }
            }
            return lines.size();
        }
    }
}
