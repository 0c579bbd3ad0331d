package org.cuewright.fx.shell;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.cuewright.app.NewProjectRequest;
import org.cuewright.app.OpenProject;
import org.cuewright.app.ProjectSession;
import org.cuewright.app.Studio;
import org.cuewright.fx.export.ExportWindow;
import org.cuewright.fx.look.Look;
import org.cuewright.fx.project.ProjectModel;
import org.cuewright.fx.start.RecentProjects;
import org.cuewright.fx.start.StartView;
import org.cuewright.fx.work.Tasks;
import org.cuewright.fx.work.Watched;
import org.cuewright.model.Standard;
import org.cuewright.problem.Outcome;

/// The window: the start page or one open project, and the commands between them.
public final class Shell implements Commands {
    private static final double WIDTH = 1360;
    private static final double HEIGHT = 880;

    /// What the window needs of the world around it.
    public record Surroundings(
            Studio studio, Look look, Tasks tasks, RecentProjects recent, Questions questions, Consumer<URI> browser) {}

    private final Stage window;
    private final Surroundings around;
    private final BorderPane root = new BorderPane();
    private final StackPane layers = new StackPane(root);
    private final StackPane page = new StackPane();
    private final ReadOnlyObjectWrapper<Optional<OpenedProject>> open = new ReadOnlyObjectWrapper<>(Optional.empty());

    public Shell(Stage window, Surroundings around) {
        this.window = window;
        this.around = around;
        var scene = new Scene(layers, WIDTH, HEIGHT);
        around.look().dress(scene);
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN), this::redo);
        window.setScene(scene);
        window.setMinWidth(820);
        window.setMinHeight(600);
        window.setOnCloseRequest(event -> {
            event.consume();
            quit();
        });
        root.setCenter(page);
        showStart();
    }

    public void show() {
        window.show();
    }

    /// The panes of the open project.
    public Optional<ProjectPane> project() {
        return open.get().map(OpenedProject::pane);
    }

    @Override
    public void create() {
        create(ChosenFiles.of(around.questions().whichVideos()));
    }

    @Override
    public void open() {
        around.questions().whichProject().ifPresent(this::open);
    }

    @Override
    public void open(Path project) {
        leaveProject(() -> busy(
                "Opening " + project.getFileName(),
                _ -> around.studio().openProject().open(project, OpenProject.Access.EDIT),
                "This project cannot be opened"));
    }

    @Override
    public void save() {
        save(() -> {});
    }

    @Override
    public void closeProject() {
        leaveProject(this::showStart);
    }

    @Override
    public void quit() {
        leaveProject(window::close);
    }

    @Override
    public void undo() {
        open.get().ifPresent(now -> now.model().undo());
    }

    @Override
    public void redo() {
        open.get().ifPresent(now -> now.model().redo());
    }

    @Override
    public void preview(Standard as) {
        open.get().ifPresent(now -> now.preview().start(as));
    }

    @Override
    public void export() {
        open.get().ifPresent(now -> {
            now.pane().stage().pause();
            ExportWindow.open(window, now.newExport(), this::showInFolder);
        });
    }

    @Override
    public void withProject(Consumer<ProjectPane> action) {
        project().ifPresent(action);
    }

    @Override
    public ObservableValue<Boolean> hasProject() {
        return open.map(Optional::isPresent);
    }

    @Override
    public ObservableValue<Boolean> canSave() {
        return ofProject(ProjectModel::unsavedProperty, false);
    }

    @Override
    public ObservableValue<Boolean> canUndo() {
        return ofProject(ProjectModel::canUndo, false);
    }

    @Override
    public ObservableValue<Boolean> canRedo() {
        return ofProject(ProjectModel::canRedo, false);
    }

    @Override
    public ObservableValue<String> undoText() {
        return ofProject(ProjectModel::undoText, "Undo");
    }

    @Override
    public ObservableValue<String> redoText() {
        return ofProject(ProjectModel::redoText, "Redo");
    }

    private <T> ObservableValue<T> ofProject(Function<ProjectModel, ObservableValue<T>> part, T without) {
        return open.flatMap(
                now -> now.map(OpenedProject::model).map(part).orElseGet(() -> new SimpleObjectProperty<>(without)));
    }

    private void showStart() {
        window.titleProperty().unbind();
        window.setTitle("Cuewright");
        root.setTop(menu());
        root.setBottom(null);
        page.getChildren()
                .setAll(new StartView(
                        around.recent(), new StartView.Actions(this::open, this::create, this::open, this::dropped)));
    }

    private void showProject(ProjectSession session) {
        var project = new OpenedProject(session, around);
        around.recent().opened(session.file());
        open.set(Optional.of(project));
        root.setTop(new VBox(menu(), new MainBar(this, project.model())));
        root.setBottom(project.status());
        page.getChildren().setAll(project.pane());
        window.titleProperty().bind(project.windowTitle());
        project.pane().requestFocus();
    }

    private void create(ChosenFiles files) {
        if (files.videos().isEmpty()) {
            return;
        }
        around.questions()
                .whereToCreate(files.proposedName())
                .map(folder -> new NewProjectRequest(folder, Optional.empty(), files.videos(), files.captions()))
                .ifPresent(request -> leaveProject(() -> busy(
                        "Making the project",
                        progress -> around.studio().newProject().create(request, progress),
                        "The project was not made")));
    }

    private void dropped(List<Path> dropped) {
        var files = ChosenFiles.of(dropped);
        files.project().ifPresentOrElse(this::open, () -> create(files));
    }

    private void busy(String title, Function<Watched, Outcome<ProjectSession>> work, String failed) {
        var progress = new Watched(around.tasks());
        var curtain = new Busy(title, progress);
        root.setDisable(true);
        layers.getChildren().add(curtain);
        Runnable lift = () -> {
            layers.getChildren().remove(curtain);
            root.setDisable(false);
        };
        around.tasks()
                .run(
                        () -> work.apply(progress),
                        outcome -> {
                            lift.run();
                            switch (outcome) {
                                case Outcome.Done<ProjectSession>(var session, var _) -> showProject(session);
                                case Outcome.Failed<ProjectSession>(var problems) -> {
                                    if (!progress.cancelled()) {
                                        around.questions().tell(failed, problems);
                                    }
                                }
                            }
                        },
                        broken -> {
                            lift.run();
                            throw new IllegalStateException(broken);
                        });
    }

    /// Goes on with `then` once the open project, if any, is saved or given up.
    private void leaveProject(Runnable then) {
        var now = open.get();
        if (now.isEmpty()) {
            then.run();
            return;
        }
        var model = now.get().model();
        Runnable leave = () -> {
            open.set(Optional.empty());
            now.get().close();
            showStart();
            then.run();
        };
        if (!model.unsavedProperty().get()) {
            leave.run();
            return;
        }
        switch (around.questions().whatAboutUnsaved(model.project().getValue().title())) {
            case SAVE -> save(leave);
            case DISCARD -> leave.run();
            case STAY -> {}
        }
    }

    private void save(Runnable then) {
        open.get().ifPresent(now -> new Saving(now, around.questions(), then).start());
    }

    private void showInFolder(Path file) {
        var folder = Files.isDirectory(file) ? file : file.toAbsolutePath().getParent();
        if (folder != null) {
            around.browser().accept(folder.toUri());
        }
    }

    private Node menu() {
        return new MainMenu(this, around.recent(), around.look());
    }
}
