package org.cuewright.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cuewright.digest.Sha256;
import org.cuewright.model.Standard;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Problem;

/// Names everything that packages are made from, in one hash, and notes it beside them: equal hash, equal packages.
///
/// The project as a value covers captions and the recordings' own hashes; the rest is the request and the version.
record BatchReceipt(String hash) {
    private static final String NAME = ".cuewright-receipt";

    static BatchReceipt of(ProjectSession session, Set<Standard> standards, ExportOptions options) {
        return new BatchReceipt(Sha256.hexOf(String.join(
                "\n",
                Version.NUMBER,
                new TreeSet<>(standards).toString(),
                options.toString(),
                templates(options),
                session.project().toString())));
    }

    /// The packages that a run with this very receipt left in `out`, when all are still there.
    Optional<List<Path>> packagesIn(Path out) {
        var note = out.resolve(NAME);
        if (!Files.isRegularFile(note)) {
            return Optional.empty();
        }
        try {
            var lines = Files.readAllLines(note);
            if (lines.isEmpty() || !lines.getFirst().equals(hash)) {
                return Optional.empty();
            }
            var packages =
                    lines.subList(1, lines.size()).stream().map(out::resolve).toList();
            return packages.stream().allMatch(Files::isRegularFile) ? Optional.of(packages) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// Notes the packages; when that fails they are made again next time.
    List<Problem> write(Path out, List<Path> packages) {
        var lines = new StringBuilder(hash).append('\n');
        packages.forEach(path -> lines.append(path.getFileName()).append('\n'));
        var note = out.resolve(NAME);
        try {
            Files.writeString(note, lines);
            return List.of();
        } catch (IOException e) {
            return List.of(Problem.of(Code.APP_RECEIPT_UNWRITABLE, Location.file(note), note));
        }
    }

    /// Name, size and time of each file, since an edited template makes other packages.
    private static String templates(ExportOptions options) {
        var folder = options.templates();
        if (folder.isEmpty()) {
            return "";
        }
        var text = new StringBuilder();
        try (var files = Files.walk(folder.get())) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                text.append(file)
                        .append(' ')
                        .append(Files.size(file))
                        .append(' ')
                        .append(Files.getLastModifiedTime(file))
                        .append('\n');
            }
        } catch (IOException e) {
            text.append(e);
        }
        return text.toString();
    }
}
