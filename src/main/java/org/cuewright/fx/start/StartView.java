package org.cuewright.fx.start;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.cuewright.fx.control.Buttons;
import org.cuewright.fx.control.Icon;
import org.cuewright.fx.control.Logo;

/// The page without a project.
public final class StartView extends StackPane {
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    /// What can be begun from here; `dropped` gets whatever files were let fall.
    public record Actions(Runnable open, Runnable create, Consumer<Path> reopen, Consumer<List<Path>> dropped) {}

    public StartView(RecentProjects recent, Actions actions) {
        getStyleClass().add("start");
        var page = new VBox(head(), buttons(actions), recentList(recent, actions), dropHint());
        page.getStyleClass().add("start-page");
        page.setAlignment(Pos.TOP_LEFT);
        page.setMaxSize(620, USE_PREF_SIZE);
        getChildren().add(page);
        setAlignment(page, Pos.CENTER);
        setOnDragOver(this::dragOver);
        setOnDragEntered(
                event -> pseudoClassStateChanged(DROPPING, event.getDragboard().hasFiles()));
        setOnDragExited(_ -> pseudoClassStateChanged(DROPPING, false));
        setOnDragDropped(event -> {
            actions.dropped()
                    .accept(event.getDragboard().getFiles().stream()
                            .map(File::toPath)
                            .toList());
            event.setDropCompleted(true);
            event.consume();
        });
    }

    private static Node head() {
        var title = new Label("Cuewright");
        title.getStyleClass().add("start-title");
        var line = new Label("Interactive video courses, with a record that is true.");
        line.getStyleClass().add("start-line");
        line.setWrapText(true);
        var words = new VBox(title, line);
        words.getStyleClass().add("start-words");
        var head = new HBox(Logo.node(64), words);
        head.getStyleClass().add("start-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static Node buttons(Actions actions) {
        var create = card(
                Icon.FILM,
                "New project from video…",
                "Choose one or more recordings; each becomes a scene.",
                actions.create());
        create.setId("new-project");
        create.getStyleClass().add("accent");
        var open = card(Icon.OPEN, "Open project…", "Go on with a .cuew file or its folder.", actions.open());
        open.setId("open-project");
        var row = new HBox(create, open);
        row.getStyleClass().add("start-cards");
        return row;
    }

    private static Button card(Icon icon, String title, String text, Runnable action) {
        var name = new Label(title);
        name.getStyleClass().add("card-title");
        var what = new Label(text);
        what.getStyleClass().add("card-text");
        what.setWrapText(true);
        var words = new VBox(icon.node(28), name, what);
        words.getStyleClass().add("card-words");
        words.setMouseTransparent(true);
        var card = new Button();
        card.setGraphic(words);
        card.getStyleClass().add("card");
        card.setAccessibleText(title + " " + text);
        card.setMaxWidth(Double.MAX_VALUE);
        card.setMaxHeight(Double.MAX_VALUE);
        card.setAlignment(Pos.TOP_LEFT);
        card.setPrefSize(300, 138);
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setOnAction(_ -> action.run());
        return card;
    }

    private static Node recentList(RecentProjects recent, Actions actions) {
        var rows = new VBox();
        rows.getStyleClass().add("recent-rows");
        var heading = new Label("Recent projects");
        heading.getStyleClass().add("section");
        var box = new VBox(heading, rows);
        box.getStyleClass().add("recent");
        Runnable fill = () -> {
            rows.getChildren()
                    .setAll(recent.projectsProperty().stream()
                            .limit(5)
                            .map(file -> row(file, recent, actions))
                            .toList());
            box.setVisible(!rows.getChildren().isEmpty());
            box.setManaged(box.isVisible());
        };
        recent.projectsProperty().subscribe(fill);
        fill.run();
        return box;
    }

    private static Node row(Path file, RecentProjects recent, Actions actions) {
        var title = new Label(String.valueOf(file.getFileName()).replaceFirst("\\.cuew$", ""));
        title.getStyleClass().add("recent-title");
        var where = new Label(Optional.ofNullable(file.getParent())
                .map(StartView::abbreviated)
                .orElse(""));
        where.getStyleClass().add("recent-path");
        where.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        var words = new VBox(title, where);
        words.setMouseTransparent(true);
        var open = new Button();
        open.setGraphic(words);
        open.getStyleClass().addAll("flat", "recent-open");
        open.setAccessibleText("Open " + title.getText() + " in " + where.getText());
        open.setAlignment(Pos.CENTER_LEFT);
        open.setMaxWidth(Double.MAX_VALUE);
        open.setMinWidth(0);
        HBox.setHgrow(open, Priority.ALWAYS);
        open.setOnAction(_ -> actions.reopen().accept(file));
        var forget = Buttons.icon(Icon.CLOSE, "Forget " + title.getText(), "", () -> recent.forget(file));
        forget.getStyleClass().add("recent-forget");
        var row = new HBox(open, forget);
        row.getStyleClass().add("recent-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static String abbreviated(Path folder) {
        var home = Path.of(System.getProperty("user.home"));
        return folder.startsWith(home) && !folder.equals(home)
                ? "~" + folder.getFileSystem().getSeparator() + home.relativize(folder)
                : folder.toString();
    }

    private static Node dropHint() {
        var hint = new Label("or drop a video or a project anywhere in this window");
        hint.getStyleClass().add("drop-hint");
        hint.setMaxWidth(Double.MAX_VALUE);
        hint.setAlignment(Pos.CENTER);
        return hint;
    }

    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }
}
