package org.cuewright.fx.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// What a pane says when it has nothing to show: an icon, a short title, and what to do about it.
public final class EmptyState extends VBox {
    private final Label title = new Label();
    private final Label text = new Label();

    public EmptyState(Icon icon, String title, String text, Node... actions) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        this.title.getStyleClass().add("empty-title");
        this.title.setWrapText(true);
        this.title.setTextAlignment(TextAlignment.CENTER);
        this.text.getStyleClass().add("empty-text");
        this.text.setWrapText(true);
        this.text.setTextAlignment(TextAlignment.CENTER);
        getChildren().addAll(icon.node(32), this.title, this.text);
        getChildren().addAll(actions);
        say(title, text);
    }

    public void say(String newTitle, String newText) {
        title.setText(newTitle);
        text.setText(newText);
        text.setVisible(!newText.isEmpty());
        text.setManaged(!newText.isEmpty());
        setAccessibleText(newTitle + ". " + newText);
    }

    public void show(Icon icon) {
        getChildren().set(0, icon.node(32));
    }
}
