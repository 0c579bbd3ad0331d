package org.cuewright.fx.problems;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.cuewright.fx.control.EmptyState;
import org.cuewright.fx.control.Icon;
import org.cuewright.fx.control.ProblemCell;
import org.cuewright.fx.control.Severities;
import org.cuewright.problem.Problem;
import org.cuewright.problem.Severity;

/// The list of problems with a switch for each severity; Enter or a double click goes to the place.
public final class ProblemsView extends BorderPane {
    private final ProblemsModel model;
    private final ListView<Problem> list = new ListView<>();

    public ProblemsView(ProblemsModel model) {
        this.model = model;
        getStyleClass().addAll("side-pane", "problems-pane");
        list.setId("problems");
        list.setAccessibleText("Problems");
        list.setCellFactory(_ -> new ProblemCell());
        list.getStyleClass().add("edge-to-edge");
        list.setPlaceholder(new EmptyState(Icon.DONE, "No problems", ""));
        setTop(header());
        setCenter(list);
        model.listed().subscribe(problems -> {
            var selected = list.getSelectionModel().getSelectedItem();
            list.getItems().setAll(problems);
            list.getSelectionModel().select(problems.indexOf(selected));
        });
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                goToSelected();
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                goToSelected();
                event.consume();
            }
        });
    }

    /// Goes to the next problem (1) or the one before (-1).
    public void step(int direction) {
        model.step(direction).ifPresent(problem -> {
            list.getSelectionModel().select(problem);
            list.scrollTo(problem);
        });
    }

    private void goToSelected() {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(model::goTo);
    }

    private HBox header() {
        var title = new Label("Problems");
        title.getStyleClass().add("pane-title");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var header = new HBox(title, gap);
        header.getStyleClass().add("pane-header");
        header.setAlignment(Pos.CENTER_LEFT);
        for (var severity : Severity.values()) {
            header.getChildren().add(filter(severity));
        }
        return header;
    }

    private ToggleButton filter(Severity severity) {
        var button = new ToggleButton();
        button.setId("filter-" + Severities.style(severity));
        button.setGraphic(Severities.icon(severity).node(14));
        button.getStyleClass().addAll("flat", "filter", Severities.style(severity));
        button.setSelected(true);
        button.textProperty().bind(model.count(severity).map(String::valueOf));
        button.accessibleTextProperty()
                .bind(model.count(severity).map(count -> "Show " + Severities.plural(severity) + ", " + count));
        button.selectedProperty().subscribe(on -> model.want(severity, on));
        return button;
    }
}
