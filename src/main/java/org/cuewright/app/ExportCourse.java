package org.cuewright.app;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cuewright.check.Publishable;
import org.cuewright.course.Course;
import org.cuewright.course.CourseCompiler;
import org.cuewright.course.CourseJson;
import org.cuewright.course.SealedCourse;
import org.cuewright.course.Split;
import org.cuewright.inspect.PackageInspector;
import org.cuewright.model.Standard;
import org.cuewright.pack.CommonEntries;
import org.cuewright.pack.Entry;
import org.cuewright.pack.PackageInput;
import org.cuewright.pack.PackageZip;
import org.cuewright.pack.PackagingOptions;
import org.cuewright.pack.Templates;
import org.cuewright.problem.Code;
import org.cuewright.problem.DiskReason;
import org.cuewright.problem.Location;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.cuewright.progress.Progress;

/// The road from project to packages: check, compile, prepare media, pack, inspect, deliver.
///
/// Packages are written beside their place and moved there only when all of them passed inspection.
public final class ExportCourse {
    private static final double MEDIA_SHARE = 0.5;

    private final PrepareMedia prepareMedia;
    private final Packagers packagers;
    private final PackageInspector inspector;

    ExportCourse(PrepareMedia prepareMedia, Packagers packagers, PackageInspector inspector) {
        this.prepareMedia = prepareMedia;
        this.packagers = packagers;
        this.inspector = inspector;
    }

    /// Writes a package for each standard asked for; the paths are in the order of the standards.
    public Outcome<List<Path>> export(ProjectSession session, ExportRequest request, Progress progress) {
        return Packaging.options(request.options())
                .then(options -> templates(request.options())
                        .then(templates -> export(session, request, options, templates, progress)));
    }

    private Outcome<List<Path>> export(
            ProjectSession session,
            ExportRequest request,
            PackagingOptions options,
            Templates templates,
            Progress progress) {
        return Publishable.of(session.project()).then(work -> {
            var split = request.options().perLesson() ? Split.PER_LESSON : Split.WHOLE;
            return updated(CourseCompiler.compile(work, split), session, request)
                    .then(course -> StateBudget.check(course, request.standards()))
                    .then(fitting -> prepareMedia
                            .prepare(fitting, session, progress.part(0, MEDIA_SHARE))
                            .then(files -> {
                                var common = CommonEntries.of(
                                        fitting,
                                        work.project().sealed() ? SealedCourse::write : CourseJson::write,
                                        name -> fileOf(files, name));
                                var input = new PackageInput(fitting, options, templates, common);
                                return write(input, session, request, progress.part(MEDIA_SHARE, 1));
                            }));
        });
    }

    /// What takes the place of an earlier package goes on from its bookmarks.
    private static Outcome<Course> updated(Course course, ProjectSession session, ExportRequest request) {
        var pages = new ArrayList<String>();
        for (var zip : request.options().updates()) {
            var found = EarlierPackages.pages(zip);
            if (!EarlierPackages.isOf(course, found)) {
                return Outcome.failed(Problem.of(Code.APP_NOT_EARLIER, Location.file(zip), zip));
            }
            pages.addAll(found);
        }
        for (var standard : request.standards()) {
            pages.addAll(EarlierPackages.pages(request.out().resolve(fileName(session, standard))));
        }
        return Outcome.done(EarlierPackages.updated(course, pages));
    }

    private static Path fileOf(Map<String, Path> files, String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    private Outcome<List<Path>> write(
            PackageInput input, ProjectSession session, ExportRequest request, Progress progress) {
        var out = request.out().toAbsolutePath().normalize();
        Path stage;
        boolean isNew = !Files.exists(out);
        try {
            Files.createDirectories(out);
            stage = Files.createTempDirectory(out, ".cuewright-");
        } catch (IOException e) {
            return Outcome.failed(Problem.of(Code.APP_OUT_UNWRITABLE, Location.file(out), out, DiskReason.of(e)));
        }
        try {
            var outcome = staged(input, session, request, stage, progress)
                    .then(packages -> deliver(packages, out, request.options().replace()));
            return outcome;
        } finally {
            Stage.remove(stage);
            if (isNew) {
                Stage.removeIfEmpty(out);
            }
        }
    }

    private Outcome<Map<Standard, Path>> staged(
            PackageInput input, ProjectSession session, ExportRequest request, Path stage, Progress progress) {
        var problems = new ArrayList<Problem>();
        var packages = new LinkedHashMap<Standard, Path>();
        int count = request.standards().size();
        int done = 0;
        for (var standard : request.standards()) {
            var target = stage.resolve(fileName(session, standard));
            var part = progress.part((double) done / count, (done + 1.0) / count);
            done++;
            var written = packagers
                    .of(standard)
                    .entries(input)
                    .then(entries -> zip(entries, target, standard, part))
                    .then(this::inspected);
            problems.addAll(written.problems());
            if (written instanceof Outcome.Done<Path>(var path, var _)) {
                packages.put(standard, path);
            } else if (progress.cancelled()) {
                break;
            }
        }
        return packages.size() == count ? Outcome.done(packages, problems) : Outcome.failed(problems);
    }

    private static Outcome<Path> zip(List<Entry> entries, Path target, Standard standard, Progress progress) {
        var named = progress.named("Writing " + standard.title());
        return new PackageZip().write(entries, target, PackageZip.Existing.REPLACE, named);
    }

    private Outcome<Path> inspected(Path zip) {
        return Outcome.unlessErrors(zip, inspector.inspect(zip).problems());
    }

    private static Outcome<List<Path>> deliver(Map<Standard, Path> packages, Path out, boolean replace) {
        var delivered = new ArrayList<Path>();
        for (var staged : packages.values()) {
            var target = out.resolve(staged.getFileName());
            if (!replace && Files.exists(target)) {
                return Outcome.failed(Problem.of(Code.PKG_TARGET_EXISTS, Location.file(target), target));
            }
        }
        for (var staged : packages.values()) {
            var target = out.resolve(staged.getFileName());
            try {
                move(staged, target);
                delivered.add(target);
            } catch (FileAlreadyExistsException _) {
                return Outcome.failed(Problem.of(Code.PKG_TARGET_EXISTS, Location.file(target), target));
            } catch (IOException e) {
                return Outcome.failed(
                        Problem.of(Code.APP_OUT_UNWRITABLE, Location.file(target), target, DiskReason.of(e)));
            }
        }
        return Outcome.done(delivered);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Outcome<Templates> templates(ExportOptions options) {
        return options.templates().map(Templates::overriddenBy).orElseGet(() -> Outcome.done(Templates.builtIn()));
    }

    /// `fire-extinguisher-scorm12.zip`
    private static String fileName(ProjectSession session, Standard standard) {
        var name = session.file().getFileName().toString();
        var stem = name.endsWith(".cuew") ? name.substring(0, name.length() - ".cuew".length()) : name;
        return stem + "-" + standard.key() + ".zip";
    }
}
