package org.cuewright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cuewright.caption.CaptionFormats;
import org.cuewright.caption.Captions;
import org.cuewright.digest.Sha256;
import org.cuewright.model.CaptionTrack;
import org.cuewright.model.Media;
import org.cuewright.model.Project;
import org.cuewright.problem.Code;
import org.cuewright.problem.DiskReason;
import org.cuewright.problem.Location;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.cuewright.store.Saved.CaptionFile;

/// Fills the caption tracks of a project from their files, and remembers what could not be read.
final class CaptionFiles {
    /// Remarks after which the captions still say all that the file said.
    private static final Set<Code> LOSSLESS = Set.of(Code.CAP_OUT_OF_ORDER);

    private final ProjectFolder folder;
    private final Map<String, CaptionFile> files = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    CaptionFiles(ProjectFolder folder) {
        this.folder = folder;
    }

    Project load(Project project) {
        return project.withMedia(project.media().stream()
                .map(media -> media.withCaptions(media.captions().stream()
                        .map(track -> load(media, track))
                        .toList()))
                .toList());
    }

    Map<String, CaptionFile> files() {
        return files;
    }

    List<Problem> problems() {
        return problems;
    }

    private CaptionTrack load(Media media, CaptionTrack track) {
        var path = folder.captions(media, track);
        var file =
                read(path, folder.relative(path), Location.project("/media/" + media.id() + "/captions/" + track.id()));
        files.put(path.getFileName().toString(), file);
        return file.captions().on(track);
    }

    private CaptionFile read(Path path, String name, Location where) {
        if (Files.notExists(path)) {
            problems.add(Problem.of(Code.STO_CAPTIONS_MISSING, where, name));
            return new CaptionFile(Captions.NONE, Optional.empty(), true);
        }
        try {
            var bytes = Files.readAllBytes(path);
            return switch (CaptionFormats.read(bytes, path)) {
                case Outcome.Done<Captions>(var captions, var remarks) -> {
                    problems.addAll(remarks);
                    boolean whole = remarks.stream().allMatch(remark -> LOSSLESS.contains(remark.code()));
                    yield new CaptionFile(captions, Optional.of(Sha256.hexOf(bytes)), whole);
                }
                case Outcome.Failed<Captions>(var reasons) -> {
                    unreadable(where, name, reasons.stream().map(Problem::text).collect(Collectors.joining(" ")));
                    yield new CaptionFile(Captions.NONE, Optional.of(Sha256.hexOf(bytes)), false);
                }
            };
        } catch (IOException e) {
            unreadable(where, name, DiskReason.of(e));
            return new CaptionFile(Captions.NONE, Optional.empty(), false);
        }
    }

    private void unreadable(Location where, String name, String reason) {
        problems.add(Problem.of(Code.STO_CAPTIONS_UNREADABLE, where, name, reason));
    }
}
