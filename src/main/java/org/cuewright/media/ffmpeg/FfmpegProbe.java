package org.cuewright.media.ffmpeg;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.cuewright.media.MediaProbe;
import org.cuewright.media.PictureFacts;
import org.cuewright.model.MediaFacts;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;

/// Probes by ffprobe, and by the file's own structure for what ffprobe passes over.
public final class FfmpegProbe implements MediaProbe {
    private static final String WANTED = "format=format_name,duration:format_tags"
            + ":stream=codec_type,codec_name,profile,pix_fmt,width,height,avg_frame_rate,r_frame_rate,duration,"
            + "nb_frames,channels,sample_rate:stream_disposition=attached_pic:stream_side_data=rotation:stream_tags";

    private final FfmpegTools tools;

    public FfmpegProbe(FfmpegTools tools) {
        this.tools = tools;
    }

    @Override
    public Outcome<MediaFacts> probe(Path file) {
        var obstacle = Sources.obstacle(file);
        if (obstacle.isPresent()) {
            return Outcome.failed(obstacle.get());
        }
        Optional<FileShape> shape;
        try {
            shape = FileShape.of(file);
        } catch (IOException e) {
            return Outcome.failed(problem(Code.MED_UNREADABLE, file, String.valueOf(e.getMessage())));
        }
        if (shape.isPresent() && !shape.get().indexed()) {
            return Outcome.failed(problem(Code.MED_INDEX_MISSING, file));
        }
        if (shape.isPresent() && shape.get().missingBytes() > 0) {
            return Outcome.failed(problem(Code.MED_CUT_SHORT, file, shape.get().missingBytes()));
        }
        var json = new StringBuilder();
        return switch (ffprobe(file, List.of("-show_entries", WANTED, "-of", "json"), json)) {
            case Run.Exited end when end.ok() -> answer(file, shape, json.toString());
            case Run.Exited(var _, var lastWords) ->
                Outcome.failed(
                        shape.isPresent()
                                ? problem(Code.MED_DAMAGED, file, lastWords)
                                : problem(Code.MED_NOT_MEDIA, file));
            case Run.Stopped _ -> Outcome.failed(problem(Code.MED_CANCELLED, file));
            case Run.NotStarted(var why) -> Outcome.failed(toolsBroken(why));
        };
    }

    @Override
    public Outcome<PictureFacts> picture(Path file) {
        var obstacle = Sources.obstacle(file);
        if (obstacle.isPresent()) {
            return Outcome.failed(obstacle.get());
        }
        var json = new StringBuilder();
        return switch (ffprobe(file, PictureAnswer.QUESTION, json)) {
            case Run.Exited _ ->
                PictureAnswer.read(json.toString())
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.failed(problem(Code.PIC_NO_PICTURE, file)));
            case Run.Stopped _ -> Outcome.failed(problem(Code.MED_CANCELLED, file));
            case Run.NotStarted(var why) -> Outcome.failed(toolsBroken(why));
        };
    }

    private Problem toolsBroken(String why) {
        return Problem.of(Code.MED_TOOLS_BROKEN, Location.file(tools.ffprobe()), tools.ffprobe(), why);
    }

    private Outcome<MediaFacts> answer(Path file, Optional<FileShape> shape, String json) {
        return ProbeAnswer.read(file, shape, json).then(answer -> {
            if (answer.mayLackFrames() && !hasFrames(file)) {
                return Outcome.failed(ProbeAnswer.withoutFrames(file));
            }
            long durationMs = answer.durationMs() > 0 ? answer.durationMs() : longestPacketEnd(file);
            if (durationMs <= 0) {
                return Outcome.failed(problem(Code.MED_NO_FRAMES, file, "it lasts no time at all"));
            }
            return Outcome.done(answer.facts(durationMs), answer.remarks(durationMs));
        });
    }

    private boolean hasFrames(Path file) {
        var packet = new StringBuilder();
        var first = List.of("-select_streams", "V:0", "-read_intervals", "%+#1", "-show_entries", "packet=size");
        var _ = ffprobe(file, first, packet);
        return packet.indexOf("size=") >= 0;
    }

    /// For live recordings, which do not say how long they became: the end of the last packet, streaming through all.
    private long longestPacketEnd(Path file) {
        var end = new AtomicReference<>(0.0);
        var _ = run(
                file,
                List.of("-show_entries", "packet=pts_time,duration_time", "-of", "csv=p=0"),
                line -> end.accumulateAndGet(packetEnd(line), Math::max));
        return Math.round(end.get() * 1000);
    }

    private static double packetEnd(String line) {
        double end = 0;
        for (var part : line.split(",", -1)) {
            try {
                end += Double.parseDouble(part);
            } catch (NumberFormatException _) {
                // "N/A", or the empty end of the line
            }
        }
        return end;
    }

    private Run ffprobe(Path file, List<String> what, StringBuilder output) {
        return run(file, what, line -> output.append(line).append('\n'));
    }

    private Run run(Path file, List<String> what, Consumer<String> line) {
        var command = new ArrayList<>(List.of(tools.ffprobe().toString(), "-v", "error"));
        command.addAll(Sources.safety());
        command.addAll(what);
        command.addAll(List.of("-i", Sources.url(file)));
        return Run.of(command, line, () -> true);
    }

    private static Problem problem(Code code, Path file, Object... more) {
        return Sources.problem(code, file, more);
    }
}
