package org.cuewright.fx.control;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;

/// Buttons with an icon, named for eyes and ears alike.
public final class Buttons {
    private Buttons() {}

    /// A flat button that shows its icon only; its name is in the tooltip and for screen readers.
    public static Button icon(Icon icon, String name, String keys, Runnable action) {
        var button = new Button();
        iconOnly(button, icon, name, keys);
        button.setOnAction(_ -> action.run());
        return button;
    }

    public static Button labelled(Icon icon, String text, Runnable action) {
        var button = new Button(text, icon.node());
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// Makes any button show an icon under a name.
    public static void iconOnly(ButtonBase button, Icon icon, String name, String keys) {
        button.setGraphic(icon.node());
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("flat", "tool");
        name(button, name, keys);
    }

    public static void name(ButtonBase button, String name, String keys) {
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(keys.isEmpty() ? name : name + "  (" + keys + ")"));
    }
}
