package org.cuewright.fx.shell;

import java.net.URI;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.cuewright.app.PreviewCourse;
import org.cuewright.app.ProjectSession;
import org.cuewright.fx.export.ExportModel;
import org.cuewright.fx.preview.PreviewModel;
import org.cuewright.fx.project.ProjectModel;
import org.cuewright.fx.shell.Shell.Surroundings;

/// The project in the window with everything that lives as long as it is open.
final class OpenedProject {
    private final Surroundings around;
    private final ProjectSession session;
    private final ProjectModel model;
    private final ProjectPane pane;
    private final PreviewModel preview;
    private final StatusBar status;

    OpenedProject(ProjectSession session, Surroundings around) {
        this.around = around;
        this.session = session;
        model = new ProjectModel(session, around.tasks());
        pane = new ProjectPane(model, around.studio(), around.tasks());
        preview = new PreviewModel(
                (as, progress) -> around.studio()
                        .previewCourse()
                        .preview(session, as, PreviewCourse.Place.ANY, progress)
                        .map(Serving::new),
                around.browser(),
                problems -> around.questions().tell("The preview cannot start", problems),
                around.tasks());
        status = new StatusBar(pane, preview);
    }

    ProjectModel model() {
        return model;
    }

    ProjectPane pane() {
        return pane;
    }

    PreviewModel preview() {
        return preview;
    }

    StatusBar status() {
        return status;
    }

    ObservableValue<String> windowTitle() {
        return Bindings.createStringBinding(
                () -> WindowTitle.of(
                        model.project().getValue().title(),
                        model.unsavedProperty().get()),
                model.project(),
                model.unsavedProperty());
    }

    ExportModel newExport() {
        return new ExportModel(
                (request, progress) -> around.studio().exportCourse().export(session, request, progress),
                session.folder().resolve("packages"),
                around.tasks());
    }

    void close() {
        preview.close();
        pane.close();
        model.close();
    }

    /// A running preview as the preview pane knows it.
    private record Serving(PreviewCourse.Running running) implements PreviewModel.Running {
        @Override
        public URI address() {
            return running.address();
        }

        @Override
        public void stop() {
            running.close();
        }
    }
}
