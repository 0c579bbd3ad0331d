package org.cuewright.fx.shell;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.cuewright.app.Studio;
import org.cuewright.fx.details.CuesModel;
import org.cuewright.fx.details.CuesView;
import org.cuewright.fx.problems.ProblemsModel;
import org.cuewright.fx.problems.ProblemsView;
import org.cuewright.fx.project.ProjectModel;
import org.cuewright.fx.project.Viewpoint;
import org.cuewright.fx.stage.Codecs;
import org.cuewright.fx.stage.FxPlayer;
import org.cuewright.fx.stage.StageCopies;
import org.cuewright.fx.stage.StageModel;
import org.cuewright.fx.stage.StageView;
import org.cuewright.fx.stage.TransportKeys;
import org.cuewright.fx.timeline.TimelineItems;
import org.cuewright.fx.timeline.TimelinePane;
import org.cuewright.fx.timeline.TimelineView;
import org.cuewright.fx.work.Tasks;
import org.cuewright.model.Cue;
import org.cuewright.model.Media;
import org.cuewright.problem.Outcome;
import org.cuewright.progress.Progress;

/// An open project: its panes side by side, and the models that they share.
public final class ProjectPane extends BorderPane {
    private final ProjectModel project;
    private final Viewpoint viewpoint;
    private final StageModel stage;
    private final ProblemsModel problems;
    private final ProblemsView problemsView;
    private final TimelineView timeline = new TimelineView();
    private final TransportKeys keys;

    public ProjectPane(ProjectModel project, Studio studio, Tasks tasks) {
        this.project = project;
        viewpoint = new Viewpoint(project.project());
        var session = project.session();
        var player = new FxPlayer(
                new Codecs(() -> studio.stageMedia().nativeLibraries() instanceof Outcome.Done<Path>(var folder, var _)
                        ? Optional.of(folder)
                        : Optional.empty()));
        var copies = new StageCopies() {
            @Override
            public Outcome<Path> playable(Media media, Progress progress) {
                return studio.stageMedia().proxy(session, media, progress);
            }

            @Override
            public Outcome<Path> silent(Media media, Progress progress) {
                return studio.stageMedia().silentProxy(session, media, progress);
            }
        };
        stage = new StageModel(project.project(), viewpoint, project::file, player, copies, tasks);
        problems = new ProblemsModel(
                project.project(), viewpoint, session.openingProblems(), studio.checkProject()::check, tasks);
        problemsView = new ProblemsView(problems);
        keys = new TransportKeys(stage);
        getStyleClass().add("project");
        tieTimeline(player);
        setCenter(panes(
                new StageView(stage, player.picture()), new CuesView(new CuesModel(project.project(), viewpoint))));
        addEventHandler(KeyEvent.KEY_PRESSED, keys::handle);
    }

    public ProjectModel project() {
        return project;
    }

    public Viewpoint viewpoint() {
        return viewpoint;
    }

    public StageModel stage() {
        return stage;
    }

    public ProblemsModel problems() {
        return problems;
    }

    TimelineView timeline() {
        return timeline;
    }

    void stepProblems(int direction) {
        problemsView.step(direction);
    }

    void close() {
        stage.close();
        problems.close();
    }

    private void tieTimeline(FxPlayer player) {
        timeline.setId("timeline");
        timeline.itemsProperty().bind(viewpoint.shown().map(TimelineItems::of));
        timeline.positionProperty().bind(viewpoint.positionProperty());
        timeline.selectedProperty().bind(viewpoint.selectedCue().map(cue -> cue.map(Cue::id)));
        timeline.rateProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> player.playingProperty().get()
                                ? stage.rateProperty().get()
                                : 0,
                        player.playingProperty(),
                        stage.rateProperty()));
        timeline.setOnSeek(viewpoint::seek);
        timeline.setOnSelect(viewpoint::goTo);
    }

    private Node panes(Node stageView, Node cuesView) {
        var upper = new SplitPane(stageView, cuesView);
        upper.setDividerPositions(0.71);
        SplitPane.setResizableWithParent(cuesView, false);
        var lower = new VBox(new TimelinePane(timeline));
        var all = new SplitPane(new BorderPane(upper, null, null, lower, null), problemsView);
        all.setOrientation(Orientation.VERTICAL);
        all.setDividerPositions(0.835);
        SplitPane.setResizableWithParent(problemsView, false);
        return all;
    }
}
