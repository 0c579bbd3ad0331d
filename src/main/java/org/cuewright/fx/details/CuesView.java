package org.cuewright.fx.details;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.cuewright.fx.control.EmptyState;
import org.cuewright.fx.control.Icon;
import org.cuewright.model.Cue;

/// The list of cues above the details of the selected one.
public final class CuesView extends BorderPane {
    private final CuesModel model;
    private final ListView<Cue> list = new ListView<>();
    private final ScrollPane details = new ScrollPane();
    private boolean following;

    public CuesView(CuesModel model) {
        this.model = model;
        getStyleClass().addAll("side-pane", "cues-pane");
        list.setId("cues");
        list.setAccessibleText("Cues of the scene");
        list.setCellFactory(_ -> new CueCell());
        list.setPlaceholder(
                new EmptyState(Icon.QUESTION, "No cues yet", "Questions, branches and notes show up here."));
        list.getStyleClass().addAll("edge-to-edge", "cue-list");
        details.setFitToWidth(true);
        details.getStyleClass().add("details-scroll");
        var heading = new Label("Cues");
        heading.getStyleClass().add("pane-title");
        var count = new Label();
        count.getStyleClass().add("count");
        count.textProperty().bind(model.cues().map(cues -> String.valueOf(cues.size())));
        var header = new HBox(heading, count);
        header.getStyleClass().add("pane-header");
        var halves = new SplitPane(list, new StackPane(details));
        halves.setOrientation(Orientation.VERTICAL);
        halves.setDividerPositions(0.45);
        setTop(header);
        setCenter(halves);

        model.cues().subscribe(this::fill);
        model.selected().subscribe(this::follow);
        model.details().subscribe(this::show);
        list.getSelectionModel().selectedItemProperty().subscribe(cue -> {
            if (cue != null && !following) {
                model.goTo(cue);
            }
        });
    }

    private void fill(List<Cue> cues) {
        following = true;
        list.getItems().setAll(cues);
        following = false;
        follow(model.selected().getValue());
    }

    private void follow(Optional<Cue> cue) {
        following = true;
        cue.ifPresentOrElse(
                chosen -> {
                    list.getSelectionModel().select(chosen);
                    list.scrollTo(chosen);
                },
                () -> list.getSelectionModel().clearSelection());
        following = false;
    }

    private void show(Optional<CueDetails> shown) {
        details.setContent(shown.<Node>map(DetailsBox::new)
                .orElseGet(() -> new EmptyState(
                        Icon.INFO, "Nothing selected", "Choose a cue in the list or on the timeline to read it.")));
        details.setFitToHeight(shown.isEmpty());
    }
}
