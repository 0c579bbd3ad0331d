package org.cuewright.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cuewright.caption.CaptionFormats;
import org.cuewright.caption.Captions;
import org.cuewright.digest.Sha256;
import org.cuewright.problem.Code;
import org.cuewright.problem.DiskReason;
import org.cuewright.problem.Location;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.cuewright.store.Saved.CaptionFile;

/// One save: everything is written in full beside its target first, and only then takes its place.
final class Save {
    private final WorkingCopy copy;
    private final boolean over;
    private final Map<String, CaptionFile> captions = new LinkedHashMap<>();
    private final List<StagedFile> staged = new ArrayList<>();
    private final List<Path> unread = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    Save(WorkingCopy copy, boolean over) {
        this.copy = copy;
        this.over = over;
    }

    Outcome<WorkingCopy> run() {
        var folder = copy.folder();
        var stored = copy.saved().stored().with(copy.project());
        var json = ProjectJson.write(stored);
        // Never write what could not be opened again.
        if (ProjectJson.read(json, folder.file()) instanceof Outcome.Failed<StoredProject>(var reasons)) {
            return Outcome.failed(reasons);
        }
        try {
            if (!Files.isDirectory(folder.root())) {
                throw new IOException("the folder " + folder.root() + " is not there");
            }
            stageCaptions();
            stage(folder.file(), json, copy.saved().fingerprint(), true);
            if (problems.stream().anyMatch(Problem::isError)) {
                return Outcome.failed(problems);
            }
            for (var file : unread) {
                setAside(file);
            }
            for (var file : staged) {
                file.commit();
            }
            deleteRemoved();
            var saved = new Saved(stored, Optional.of(Sha256.hexOf(json)), captions);
            return Outcome.done(new WorkingCopy(copy.project(), folder, saved), problems);
        } catch (IOException e) {
            return Outcome.failed(DiskReason.problem(Code.STO_NOT_SAVED, folder.file(), e));
        } finally {
            staged.forEach(StagedFile::discard);
        }
    }

    private void stageCaptions() throws IOException {
        for (var media : copy.project().media()) {
            for (var track : media.captions()) {
                stageTrack(copy.folder().captions(media, track), Captions.of(track));
            }
        }
    }

    private void stageTrack(Path file, Captions now) throws IOException {
        var name = file.getFileName().toString();
        var before = Optional.ofNullable(copy.saved().captions().get(name));
        if (before.isPresent() && before.get().captions().equals(now)) {
            captions.put(name, before.get());
            return;
        }
        Files.createDirectories(file.getParent());
        var bytes = CaptionFormats.WEB_VTT.write(now).getBytes(StandardCharsets.UTF_8);
        boolean isWhole = before.map(CaptionFile::whole).orElse(false);
        boolean replaces = stage(file, bytes, before.flatMap(CaptionFile::fingerprint), before.isPresent());
        if (replaces && !isWhole) {
            unread.add(file);
        }
        captions.put(name, new CaptionFile(now, Optional.of(Sha256.hexOf(bytes)), true));
    }

    /// `known` is what the file was when last seen; a file that is `expected` and is neither that nor what is about to
    /// be written has been changed by somebody else.
    ///
    /// Answers whether an existing file is going to be replaced.
    private boolean stage(Path file, byte[] bytes, Optional<String> known, boolean expected) throws IOException {
        var found = Files.isRegularFile(file) ? Optional.of(Sha256.hexOf(file)) : Optional.<String>empty();
        var wanted = Sha256.hexOf(bytes);
        if (found.isPresent() && found.get().equals(wanted)) {
            return false;
        }
        if (expected && !over && found.isPresent() && !found.equals(known)) {
            var name = copy.folder().relative(file);
            problems.add(Problem.of(Code.STO_CHANGED_OUTSIDE, Location.file(file), name));
        }
        staged.add(StagedFile.stage(file, bytes));
        return found.isPresent();
    }

    /// Keeps a copy of a file that holds what this program could not read.
    private void setAside(Path file) throws IOException {
        var kept = ProjectNames.free(copy.folder().captions(), file.getFileName() + ".kept");
        Files.copy(file, kept);
        problems.add(Problem.of(
                Code.STO_CAPTIONS_SET_ASIDE,
                Location.file(kept),
                copy.folder().relative(file),
                copy.folder().relative(kept)));
    }

    /// A track that the author removed takes its file along, unless somebody else has written in it.
    private void deleteRemoved() throws IOException {
        for (var before : copy.saved().captions().entrySet()) {
            var file = copy.folder().captions().resolve(before.getKey());
            boolean removed =
                    !captions.containsKey(before.getKey()) && before.getValue().whole();
            if (removed
                    && Files.isRegularFile(file)
                    && before.getValue().fingerprint().equals(Optional.of(Sha256.hexOf(file)))) {
                Files.delete(file);
            }
        }
    }
}
