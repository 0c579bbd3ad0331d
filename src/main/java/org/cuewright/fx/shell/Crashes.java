package org.cuewright.fx.shell;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.scene.control.TextArea;
import org.cuewright.fx.look.Look;

/// The one place where bugs end: they are logged and shown with a short code, and the work goes on.
public final class Crashes implements Thread.UncaughtExceptionHandler {
    private static final System.Logger LOG = System.getLogger(Crashes.class.getName());

    private final Look look;
    private final AtomicBoolean showing = new AtomicBoolean();

    public Crashes(Look look) {
        this.look = look;
    }

    public void install() {
        Thread.setDefaultUncaughtExceptionHandler(this);
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        var code = CrashCode.of(failure);
        LOG.log(System.Logger.Level.ERROR, "crash " + code + " in " + thread.getName(), failure);
        if (showing.compareAndSet(false, true)) {
            Platform.runLater(() -> show(code, failure));
        }
    }

    private void show(String code, Throwable failure) {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        var details = new TextArea(trace.toString());
        details.setEditable(false);
        var alert = new Alert(Alert.AlertType.ERROR);
        alert.setTitle("Cuewright");
        alert.setHeaderText("Something went wrong in the program");
        alert.setContentText("Your work is still there; saving now is wise. Code of this error: " + code);
        alert.getDialogPane().setExpandableContent(details);
        look.dress(alert.getDialogPane().getScene());
        alert.setOnHidden(_ -> showing.set(false));
        alert.show();
    }
}
