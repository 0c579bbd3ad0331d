package org.cuewright.fx.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javafx.stage.Stage;
import org.cuewright.app.Studio;
import org.cuewright.fx.Folders;
import org.cuewright.fx.look.Look;
import org.cuewright.fx.start.RecentProjects;
import org.cuewright.fx.work.Tasks;
import org.cuewright.model.Project;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.cuewright.store.ProjectStore;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A window on a project of its own, with answers in place of dialogs, that leaves nothing behind.
final class OpenWindow {
    private static final int PATIENCE_SECONDS = 60;

    private final Stage window;
    private final Path folder;
    private final Preferences settings = Preferences.userRoot().node("cuewright-test-" + UUID.randomUUID());
    private final Answers answers = new Answers();
    private final Shell shell;

    private OpenWindow(Stage window, Path folder) {
        this.window = window;
        this.folder = folder;
        shell = new Shell(
                window,
                new Shell.Surroundings(
                        Studio.create(),
                        new Look(settings),
                        Tasks.ofWindow(),
                        new RecentProjects(settings),
                        answers,
                        address -> answers.asked.add("browse " + address)));
        shell.show();
    }

    /// Opens a new project, saved as `course.cuew`; returns before it is there.
    static OpenWindow on(Stage window, Project project) throws IOException {
        var folder = Files.createTempDirectory("cuewright-test-");
        var place = folder.resolve("course");
        var made = new ProjectStore().create(place, project);
        if (made instanceof Outcome.Failed<?>(var problems)) {
            throw new IllegalStateException(problems.toString());
        }
        return of(window, folder, place);
    }

    /// Opens a copy of an existing project.
    static OpenWindow onCopy(Stage window, Path sample) throws IOException {
        var folder = Files.createTempDirectory("cuewright-test-");
        var place = folder.resolve("course");
        Folders.copy(sample, place);
        return of(window, folder, place);
    }

    /// Shows the start page.
    static OpenWindow empty(Stage window) throws IOException {
        return new OpenWindow(window, Files.createTempDirectory("cuewright-test-"));
    }

    private static OpenWindow of(Stage window, Path folder, Path place) {
        var open = new OpenWindow(window, folder);
        open.shell.open(place);
        return open;
    }

    Shell shell() {
        return shell;
    }

    Stage window() {
        return window;
    }

    /// The test's own folder.
    Path folder() {
        return folder;
    }

    Answers answers() {
        return answers;
    }

    /// Waits until the picture is there or it is told that none will come.
    void settled() {
        until(() -> shell.project().isPresent()
                && shell.project().orElseThrow().stage().isSettled());
    }

    void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    PATIENCE_SECONDS,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    void close(FxRobot robot) throws IOException, BackingStoreException {
        answers.unsaved = Questions.Unsaved.DISCARD;
        robot.interact(shell::quit);
        settings.removeNode();
        Folders.remove(folder);
    }

    /// Answers without anybody there, and keeps what was asked.
    static final class Answers implements Questions {
        final List<String> asked = new ArrayList<>();
        Unsaved unsaved = Unsaved.DISCARD;
        List<Path> videos = List.of();
        Optional<Path> place = Optional.empty();

        @Override
        public Optional<Path> whichProject() {
            return Optional.empty();
        }

        @Override
        public List<Path> whichVideos() {
            return videos;
        }

        @Override
        public Optional<Path> whereToCreate(String name) {
            return place;
        }

        @Override
        public Unsaved whatAboutUnsaved(String course) {
            asked.add("unsaved " + course);
            return unsaved;
        }

        @Override
        public boolean saveAnyway(List<Problem> problems) {
            asked.add("save anyway");
            return false;
        }

        @Override
        public void tell(String title, List<Problem> problems) {
            asked.add(title + " " + problems.stream().map(Problem::text).toList());
        }
    }
}
