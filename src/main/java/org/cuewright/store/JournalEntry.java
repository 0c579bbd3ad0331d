package org.cuewright.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cuewright.caption.CaptionFormats;
import org.cuewright.caption.Captions;
import org.cuewright.model.CaptionTrack;
import org.cuewright.model.Media;
import org.cuewright.model.Project;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.cuewright.store.Saved.CaptionFile;
import tools.jackson.databind.node.ObjectNode;

/// One version in the journal: the project as its file would have it, and those caption files that a save would write.
final class JournalEntry {
    private static final String BASE = "base";
    private static final String PROJECT = "project";
    private static final String CAPTIONS = "captions";

    private JournalEntry() {}

    static byte[] write(WorkingCopy copy) {
        var entry = Json.object().put(BASE, copy.saved().fingerprint().orElse(""));
        entry.set(PROJECT, ProjectJson.encode(copy.saved().stored().with(copy.project())));
        var captions = entry.putObject(CAPTIONS);
        for (var media : copy.project().media()) {
            for (var track : media.captions()) {
                var now = Captions.of(track);
                var name = fileName(copy, media, track);
                var saved = Optional.ofNullable(copy.saved().captions().get(name));
                if (!saved.map(CaptionFile::captions).equals(Optional.of(now))) {
                    captions.put(name, CaptionFormats.WEB_VTT.write(now));
                }
            }
        }
        return Json.compact(entry);
    }

    static Outcome<Journal.Recovered> read(byte[] bytes, Path file, WorkingCopy opened) {
        return Json.parse(bytes, file).then(entry -> {
            boolean sameBase = entry.path(BASE)
                    .asString("")
                    .equals(opened.saved().fingerprint().orElse(""));
            return Json.parse(Json.compact(entry.path(PROJECT)), file)
                    .then(Migrations.RELEASED::upgrade)
                    .then(ProjectJson::decode)
                    .then(stored -> withCaptions(stored.project(), entry, file, opened))
                    .map(project -> new Journal.Recovered(project, sameBase));
        });
    }

    private static Outcome<Project> withCaptions(Project project, ObjectNode entry, Path file, WorkingCopy opened) {
        var problems = new ArrayList<Problem>();
        var filled = project.withMedia(project.media().stream()
                .map(media -> media.withCaptions(media.captions().stream()
                        .map(track -> captions(entry, fileName(opened, media, track), file, opened, problems)
                                .on(track))
                        .toList()))
                .toList());
        return Outcome.unlessErrors(filled, problems);
    }

    private static Captions captions(
            ObjectNode entry, String name, Path file, WorkingCopy opened, List<Problem> problems) {
        var recorded = entry.path(CAPTIONS).path(name);
        if (!recorded.isString()) {
            return Optional.ofNullable(opened.saved().captions().get(name))
                    .map(CaptionFile::captions)
                    .orElse(Captions.NONE);
        }
        var text = recorded.stringValue().getBytes(StandardCharsets.UTF_8);
        return switch (CaptionFormats.read(text, file.resolveSibling(name))) {
            case Outcome.Done<Captions>(var captions, var _) -> captions;
            case Outcome.Failed<Captions>(var reasons) -> {
                problems.addAll(reasons);
                yield Captions.NONE;
            }
        };
    }

    private static String fileName(WorkingCopy copy, Media media, CaptionTrack track) {
        return copy.folder().captions(media, track).getFileName().toString();
    }
}
