package org.cuewright.fx;

import java.nio.file.Path;
import java.util.prefs.Preferences;
import javafx.application.Application;
import javafx.stage.Stage;
import org.cuewright.app.Studio;
import org.cuewright.fx.look.Look;
import org.cuewright.fx.shell.Crashes;
import org.cuewright.fx.shell.Dialogs;
import org.cuewright.fx.shell.Shell;
import org.cuewright.fx.start.RecentProjects;
import org.cuewright.fx.work.Tasks;

/// The program as JavaFX starts it; the first argument, if any, is the project to open.
public final class CuewrightApplication extends Application {
    @Override
    public void start(Stage window) {
        var settings = Preferences.userRoot().node("org/cuewright");
        var look = new Look(settings);
        new Crashes(look).install();
        var shell = new Shell(
                window,
                new Shell.Surroundings(
                        Studio.create(),
                        look,
                        Tasks.ofWindow(),
                        new RecentProjects(settings),
                        new Dialogs(window, look),
                        address -> getHostServices().showDocument(address.toString())));
        shell.show();
        getParameters().getRaw().stream().findFirst().map(Path::of).ifPresent(shell::open);
    }
}
