package org.cuewright.caption;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cuewright.model.Caption;
import org.cuewright.problem.Code;
import org.cuewright.problem.Outcome;

/// The web's own caption format, and the one projects keep their tracks in. Blocks are found as WebVTT 6.1 tells.
public record WebVtt() implements CaptionFormat {
    private static final String SIGNATURE = "WEBVTT";
    private static final Pattern SIGNED = Pattern.compile("\uFEFF?WEBVTT(?:[ \t\r\n]|$)");
    private static final Pattern NUMBER = Pattern.compile("\\s*\\d+\\s*");

    @Override
    public String title() {
        return "WebVTT";
    }

    @Override
    public String extension() {
        return "vtt";
    }

    @Override
    public boolean recognises(String text) {
        return SIGNED.matcher(text).lookingAt();
    }

    @Override
    public Outcome<Captions> read(String text, Path file) {
        return new Reader(CaptionText.lines(text), new Findings(file)).read(recognises(text));
    }

    @Override
    public String write(Captions captions) {
        var head = SIGNATURE + attached(safe(captions.preamble()).stripTrailing()) + "\n";
        return captions.list().stream().map(WebVtt::block).collect(Collectors.joining("", head, ""));
    }

    private static String block(Caption caption) {
        var span = caption.span();
        var settings = CaptionText.clean(caption.settings()).replace('\n', ' ').strip();
        var text = CaptionText.withoutEmptyLines(safe(caption.text()));
        return "\n" + Timing.time(span.startMs(), '.') + " " + Timing.ARROW + " " + Timing.time(span.endMs(), '.')
                + (settings.isEmpty() ? "" : " " + settings)
                + "\n"
                + (text.isEmpty() ? "" : text + "\n");
    }

    /// The header's own text goes on with the first line, or the second; blocks come after an empty one.
    private static String attached(String preamble) {
        boolean goesOn = preamble.startsWith(" ") || preamble.startsWith("\t") || preamble.startsWith("\n");
        return preamble.isEmpty() || goesOn ? preamble : "\n\n" + preamble;
    }

    /// An arrow would make a new caption of what follows (WebVTT 4.1 forbids it in text, notes and styles).
    private static String safe(String text) {
        return CaptionText.clean(text).replace(Timing.ARROW, "--&gt;");
    }

    /// One pass over the lines of one file.
    private static final class Reader {
        private final List<String> lines;
        private final Findings findings;
        private final List<String> preamble = new ArrayList<>();
        private int at;

        Reader(List<String> lines, Findings findings) {
            this.lines = lines;
            this.findings = findings;
        }

        Outcome<Captions> read(boolean signed) {
            if (signed) {
                preamble.add(lines.getFirst().substring(SIGNATURE.length()).stripTrailing());
                at = 1;
                while (at < lines.size() && !ends(at)) {
                    preamble.add(lines.get(at++));
                }
            } else {
                findings.problem(Code.CAP_NO_SIGNATURE, 0);
                preamble.add("");
            }
            while (at < lines.size()) {
                if (lines.get(at).isEmpty()) {
                    keep(at++);
                } else {
                    block();
                }
            }
            if (!signed && findings.isEmpty()) {
                return findings.notCaptions("WebVTT");
            }
            var before = String.join("\n", preamble).stripTrailing();
            return findings.outcome(before.startsWith("\n\n") ? before.stripLeading() : before);
        }

        private void block() {
            if (hasArrow(at)) {
                caption(at);
            } else if (at + 1 < lines.size() && hasArrow(at + 1)) {
                if (!NUMBER.matcher(lines.get(at)).matches()) {
                    findings.leaveOut(at);
                }
                caption(at + 1);
            } else {
                other();
            }
        }

        private void caption(int timingAt) {
            var timing = Timing.parse(lines.get(timingAt));
            at = timingAt + 1;
            boolean isIdentifier = timing.isEmpty() && at < lines.size() && hasArrow(at);
            if (isIdentifier) {
                findings.leaveOut(timingAt);
                return;
            }
            var text = new ArrayList<String>();
            while (at < lines.size() && !ends(at)) {
                text.add(lines.get(at++));
            }
            timing.ifPresentOrElse(
                    found -> findings.caption(timingAt, found, String.join("\n", text), found.rest()),
                    () -> findings.badBlock(timingAt, lines.get(timingAt)));
        }

        /// A note, style or region, or something unknown, which before the first caption is kept all the same.
        private void other() {
            int start = at;
            if (!findings.isEmpty()) {
                var line = lines.get(start);
                boolean known = line.startsWith("NOTE") || line.startsWith("STYLE") || line.startsWith("REGION");
                if (known) {
                    findings.leaveOut(start);
                } else {
                    findings.badBlock(start, line);
                }
            }
            while (at < lines.size() && !ends(at)) {
                keep(at++);
            }
        }

        private void keep(int index) {
            if (findings.isEmpty()) {
                preamble.add(lines.get(index));
            }
        }

        private boolean ends(int index) {
            return lines.get(index).isEmpty() || hasArrow(index);
        }

        private boolean hasArrow(int index) {
            return lines.get(index).contains(Timing.ARROW);
        }
    }
}
