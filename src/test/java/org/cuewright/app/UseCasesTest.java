package org.cuewright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.cuewright.edit.LessonEdit;
import org.cuewright.edit.MediaEdit;
import org.cuewright.edit.ProjectEdit;
import org.cuewright.model.Clip;
import org.cuewright.model.EditList;
import org.cuewright.model.Media;
import org.cuewright.model.SceneId;
import org.cuewright.model.Standard;
import org.cuewright.model.TimeRange;
import org.cuewright.problem.Code;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.cuewright.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The use cases where they meet disk and media: what must hold when something is in the way.
class UseCasesTest {
    private static final Path FIRE = Path.of("samples/fire-extinguisher");
    private static final Path VIDEO = Path.of("samples/difficult-conversation/media/opening.mp4");

    private static final Progress CANCELLED = new Progress() {
        @Override
        public void step(String what, double fraction) {}

        @Override
        public boolean cancelled() {
            return true;
        }
    };

    @TempDir
    Path work;

    private final Studio studio = Studio.create();

    @Test
    void editsAreUndoneSavedAndFoundAgain() {
        try (var session = newProject()) {
            session.apply(new ProjectEdit.Rename("Another title"));
            session.undo();
            assertFalse(session.isUnsaved());
            session.redo();
            assertTrue(session.isUnsaved());
            value(session.save());
            assertFalse(session.isUnsaved());
        }
        try (var again = value(studio.openProject().open(work.resolve("course"), OpenProject.Access.READ))) {
            assertEquals("Another title", again.project().title());
        }
    }

    @Test
    void listenersHearOfEachVersionOnce() {
        try (var session = newProject()) {
            var titles = new ArrayList<String>();
            try (var _ = session.listen(history -> titles.add(history.present().title()))) {
                session.apply(new ProjectEdit.Rename("One"));
                session.apply(new ProjectEdit.Rename("One"));
                session.undo();
            }
            session.redo();
            assertEquals(List.of("One", "opening"), titles);
        }
    }

    @Test
    void onlyOneSessionEditsAProject() {
        try (var session = newProject()) {
            assertEquals(
                    List.of(Code.STO_LOCKED),
                    codes(studio.openProject().open(session.folder(), OpenProject.Access.EDIT)));
            assertEquals(List.of(), codes(studio.openProject().open(session.folder(), OpenProject.Access.READ)));
        }
    }

    /// A crash leaves the journal behind, which is what a copy of the folder taken in the middle of work has.
    @Test
    void unsavedWorkOfACrashedSessionComesBack() throws IOException {
        var opened = studio.openProject().open(crashed(), OpenProject.Access.EDIT);
        assertEquals(List.of(Code.APP_WORK_RECOVERED), codes(opened));
        try (var session = value(opened)) {
            assertEquals("Unsaved title", session.project().title());
            assertTrue(session.isUnsaved());
        }
    }

    @Test
    void recoveredWorkBesideAChangedFileIsAWarning() throws IOException {
        var crashed = crashed();
        var file = value(studio.openProject().open(crashed, OpenProject.Access.READ))
                .file();
        Files.writeString(file, Files.readString(file).replace("\"opening\"", "\"changed by others\""));
        var opened = studio.openProject().open(crashed, OpenProject.Access.EDIT);
        assertEquals(List.of(Code.APP_WORK_RECOVERED_BESIDE), codes(opened));
        value(opened).close();
    }

    @Test
    void aCutClipIsConvertedAndOnlyWhatIsKeptIsPacked() throws IOException {
        try (var session = newProject()) {
            var scene = session.project().scenes().getFirst();
            var kept = new EditList(List.of(new TimeRange(1_000, 2_500), new TimeRange(4_000, 5_000)));
            session.apply(new LessonEdit.SetClip(
                    new SceneId("s1"), new Clip(scene.clip().media(), kept)));
            var outcome = export(session, Progress.NONE);
            assertTrue(
                    codes(outcome).contains(Code.APP_MEDIA_CONVERTED),
                    () -> codes(outcome).toString());
            var whole = Files.size(session.mediaFile(session.project().media().getFirst()));
            assertTrue(Files.size(value(outcome).getFirst()) < whole);
        }
    }

    @Test
    void renditionsAreMadeOnceAndPacked() throws IOException {
        try (var session = newProject()) {
            var media = session.project().media().getFirst();
            var kept = new EditList(List.of(new TimeRange(1_000, 2_000)));
            session.apply(new LessonEdit.SetClip(new SceneId("s1"), new Clip(media.id(), kept)));
            session.apply(new ProjectEdit.SetRenditions(List.of(144)));
            session.apply(new MediaEdit.Describe(
                    media.id(), new Media.Described(media.file(), media.sha256(), media.facts())));
            var zip = value(export(session, Progress.NONE)).getFirst();
            assertEquals(
                    List.of(
                            "media/m1-s1.144.mp4",
                            "media/m1-s1.described.144.mp4",
                            "media/m1-s1.described.mp4",
                            "media/m1-s1.mp4"),
                    filesIn(zip));
            var made = Files.getLastModifiedTime(session.cache().resolve("media"));
            value(export(session, Progress.NONE));
            assertEquals(made, Files.getLastModifiedTime(session.cache().resolve("media")));
        }
    }

    private static List<String> filesIn(Path zip) throws IOException {
        try (var file = new ZipFile(zip.toFile())) {
            return file.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith("media/"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aCancelledExportLeavesNothing() {
        try (var session = newProject()) {
            assertFalse(codes(export(session, CANCELLED)).isEmpty());
            assertFalse(Files.exists(work.resolve("out")));
        }
    }

    @Test
    void aCancelledImportLeavesNothing() {
        var request = new NewProjectRequest(work.resolve("course"), Optional.empty(), List.of(VIDEO), List.of());
        assertEquals(List.of(Code.APP_CANCELLED), codes(studio.newProject().create(request, CANCELLED)));
        assertFalse(Files.exists(work.resolve("course")));
    }

    @Test
    void aDescribedVersionThatCannotBeSavedLeavesNoCopyBehind() throws IOException {
        var session = newProject();
        session.close();
        var outcome =
                studio.describeMedia().describe(session.file(), "m1", VIDEO, (_, _) -> replaceByFolder(session.file()));
        assertFalse(outcome instanceof Outcome.Done<Media>);
        try (var files = Files.list(session.folder().resolve("media"))) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void aProjectNeedsAVideoAndNoMoreCaptionsThanVideos() {
        var captions = FIRE.resolve("captions/m-lesson.en.vtt");
        assertEquals(List.of(Code.APP_NO_VIDEO), codes(create(List.of(), List.of())));
        assertEquals(
                List.of(Code.APP_TOO_MANY_CAPTIONS),
                codes(create(List.of(VIDEO, VIDEO), List.of(captions, captions, captions))));
        assertEquals(
                List.of(Code.APP_CAPTIONS_UNREADABLE),
                codes(create(List.of(VIDEO), List.of(work.resolve("gone.vtt")))));
    }

    @Test
    void aFolderWhereAFileStandsIsAProblem() throws IOException {
        Files.writeString(work.resolve("file"), "mine");
        var request = new NewProjectRequest(work.resolve("file/course"), Optional.empty(), List.of(VIDEO), List.of());
        assertEquals(List.of(Code.APP_COPY_FAILED), codes(studio.newProject().create(request, Progress.NONE)));
    }

    @Test
    void aCacheThatCannotBeMadeIsAProblem() throws IOException {
        try (var session = newProject()) {
            var media = session.project().media().getFirst();
            Files.writeString(session.cache().resolve("stage"), "in the way");
            assertEquals(
                    List.of(Code.APP_CACHE_UNWRITABLE),
                    codes(studio.stageMedia().silentProxy(session, media, Progress.NONE)));
        }
    }

    @Test
    void aReceiptThatCannotBeWrittenIsOnlyAWarning() throws IOException, InterruptedException {
        Files.createDirectories(work.resolve("out/course/.cuewright-receipt/in the way"));
        newProject().close();
        var request = new BatchRequest(
                List.of(new BatchRequest.Entry("course", work.resolve("course"))),
                Set.of(Standard.WEB),
                work.resolve("out"),
                ExportOptions.DEFAULT,
                1,
                false);
        var item = studio.batchExport().export(request, Progress.NONE).getFirst();
        assertEquals(BatchItem.Result.EXPORTED, item.result());
        assertTrue(item.problems().stream().anyMatch(problem -> problem.code() == Code.APP_RECEIPT_UNWRITABLE));
    }

    @Test
    void anInspectionReportNeedsAPlaceToBeWrittenTo() throws IOException {
        Files.createDirectories(work.resolve("report.html"));
        var inspected = studio.inspectPackage().inspect(VIDEO);
        assertEquals(
                List.of(Code.APP_REPORT_UNWRITABLE),
                codes(studio.inspectPackage().writeHtml(inspected, work.resolve("report.html"))));
    }

    private Path crashed() throws IOException {
        var crashed = work.resolve("crashed");
        try (var session = newProject()) {
            session.apply(new ProjectEdit.Rename("Unsaved title"));
            try (var files = Files.walk(session.folder())) {
                for (var file : files.toList()) {
                    Files.copy(
                            file,
                            crashed.resolve(session.folder().relativize(file).toString()));
                }
            }
        }
        return crashed;
    }

    private ProjectSession newProject() {
        return value(create(List.of(VIDEO), List.of()));
    }

    private Outcome<ProjectSession> create(List<Path> videos, List<Path> captions) {
        var request = new NewProjectRequest(work.resolve("course"), Optional.empty(), videos, captions);
        return studio.newProject().create(request, Progress.NONE);
    }

    private Outcome<List<Path>> export(ProjectSession session, Progress progress) {
        var request = new ExportRequest(Set.of(Standard.WEB), work.resolve("out"), ExportOptions.DEFAULT);
        return studio.exportCourse().export(session, request, progress);
    }

    /// A folder with something in it stands where the project file was: no save can replace it.
    private static void replaceByFolder(Path file) {
        try {
            if (Files.isRegularFile(file)) {
                Files.delete(file);
                Files.createDirectories(file.resolve("full"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Code> codes(Outcome<?> outcome) {
        return outcome.problems().stream().map(Problem::code).toList();
    }

    private static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value, var _) -> value;
            case Outcome.Failed<T>(var problems) -> throw new AssertionError(problems);
        };
    }
}
