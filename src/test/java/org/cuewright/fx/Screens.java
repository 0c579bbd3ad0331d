package org.cuewright.fx;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javafx.stage.Stage;
import org.cuewright.app.Studio;
import org.cuewright.fx.look.Appearance;
import org.cuewright.fx.look.Look;
import org.cuewright.fx.shell.Questions;
import org.cuewright.fx.shell.Shell;
import org.cuewright.fx.start.RecentProjects;
import org.cuewright.fx.work.Tasks;
import org.cuewright.problem.Problem;

/// Takes pictures of the window, for the documentation and for whoever judges its looks: each page in light and dark,
/// at 100 % and 200 %. Arguments: the folder to write to, and the folder of the samples.
///
/// Run with `-Dglass.platform=Headless -Dprism.order=sw`.
public final class Screens {
    private static final String LESSON = "fire-extinguisher";
    private static final String SCENARIO = "difficult-conversation";

    private final Pictures pictures;
    private final Preferences settings = Preferences.userRoot().node("cuewright-screens-" + UUID.randomUUID());
    private final Path samples;
    private final Shell shell;
    private final Look look;

    private Screens(Path target, Path samples) throws IOException {
        this.samples = samples;
        pictures = new Pictures(target);
        look = Toolkit.get(() -> new Look(settings));
        shell = Toolkit.get(() -> {
            var recent = new RecentProjects(settings);
            var courses = Path.of(System.getProperty("user.home"), "Courses");
            recent.opened(courses.resolve("onboarding/Welcome to the workshop.cuew"));
            recent.opened(courses.resolve("hygiene/Clean hands in the kitchen, edition for the night shift.cuew"));
            recent.opened(courses.resolve("safety/Fire extinguishers.cuew"));
            var window = new Stage();
            var made = new Shell(
                    window,
                    new Shell.Surroundings(
                            Studio.create(), look, Tasks.ofWindow(), recent, new NoQuestions(), Screens::noBrowser));
            made.show();
            return made;
        });
    }

    static void main(String... args) throws IOException, BackingStoreException {
        var work = Path.of(System.getProperty("java.io.tmpdir"), "Courses");
        Folders.remove(work);
        Folders.copy(Path.of(args[1]), work);
        Toolkit.start();
        var screens = new Screens(Files.createDirectories(Path.of(args[0])), work);
        screens.take();
        screens.settings.removeNode();
        Toolkit.stop();
        Folders.remove(work);
        System.exit(0);
    }

    private void take() {
        inBothLights("start");
        open(LESSON);
        Toolkit.run(() -> {
            var pane = shell.project().orElseThrow();
            var cue = pane.viewpoint()
                    .shown()
                    .getValue()
                    .orElseThrow()
                    .scene()
                    .cues()
                    .list()
                    .get(2);
            pane.viewpoint().goTo(cue);
        });
        inBothLights("project");
        Toolkit.run(shell::export);
        inBothLights("export");
        Toolkit.run(Pictures::closeDialogs);
        Toolkit.run(shell::closeProject);
        open(SCENARIO);
        Toolkit.run(() -> Damage.some(shell.project().orElseThrow()));
        inBothLights("problems");
    }

    private void open(String sample) {
        Toolkit.run(() -> shell.open(samples.resolve(sample)));
        Toolkit.await(() -> shell.project().isPresent());
        Toolkit.await(() -> shell.project().orElseThrow().stage().isSettled());
    }

    private void inBothLights(String page) {
        for (var light : List.of(Appearance.LIGHT, Appearance.DARK)) {
            Toolkit.run(() -> look.appearanceProperty().set(light));
            Toolkit.pulses(8);
            var name = page + "-" + light.name().toLowerCase(Locale.ROOT);
            Toolkit.run(() -> pictures.take(name, 1));
            Toolkit.run(() -> pictures.take(name, 2));
        }
    }

    private static void noBrowser(URI address) {
        throw new IllegalStateException("nothing is to be opened: " + address);
    }

    /// Nobody is there to answer.
    private static final class NoQuestions implements Questions {
        @Override
        public Optional<Path> whichProject() {
            return Optional.empty();
        }

        @Override
        public List<Path> whichVideos() {
            return List.of();
        }

        @Override
        public Optional<Path> whereToCreate(String name) {
            return Optional.empty();
        }

        @Override
        public Unsaved whatAboutUnsaved(String course) {
            return Unsaved.DISCARD;
        }

        @Override
        public boolean saveAnyway(List<Problem> problems) {
            return false;
        }

        @Override
        public void tell(String title, List<Problem> problems) {
            throw new IllegalStateException(
                    title + problems.stream().map(Problem::text).toList());
        }
    }
}
