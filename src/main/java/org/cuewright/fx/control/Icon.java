package org.cuewright.fx.control;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/// The icons, drawn as lines on a grid of 24 so that they follow text colour and any scale.
public enum Icon {
    OPEN("M3 7 V18.5 A1.5 1.5 0 0 0 4.5 20 H19.5 A1.5 1.5 0 0 0 21 18.5 V8.5 A1.5 1.5 0 0 0 19.5 7 H12 L10 4.5 H4.5"
            + " A1.5 1.5 0 0 0 3 6 Z"),
    SAVE("M5 4 H16 L20 8 V19 A1 1 0 0 1 19 20 H5 A1 1 0 0 1 4 19 V5 A1 1 0 0 1 5 4 Z M8 4 V9 H15 V4 M8 20 V14 H16 V20"),
    UNDO("M9 5 L4 10 L9 15 M4 10 H14 A5.5 5.5 0 0 1 14 21 H11"),
    REDO("M15 5 L20 10 L15 15 M20 10 H10 A5.5 5.5 0 0 0 10 21 H13"),
    PREVIEW("M3 5 H21 V17 H3 Z M8 21 H16 M12 17 V21 M10.5 8.5 V13.5 L14.5 11 Z"),
    EXPORT("M12 15 V3.5 M7.5 8 L12 3.5 L16.5 8 M4 14 V18.5 A1.5 1.5 0 0 0 5.5 20 H18.5 A1.5 1.5 0 0 0 20 18.5 V14"),
    PLAY("M8 5 L19 12 L8 19 Z"),
    PAUSE("M8.5 5 V19 M15.5 5 V19"),
    BACK("M11 6 L5 12 L11 18 M19 6 L13 12 L19 18"),
    FORWARD("M5 6 L11 12 L5 18 M13 6 L19 12 L13 18"),
    CAPTIONS("M3 5.5 H21 V18.5 H3 Z M6.5 14.5 H11 M13.5 14.5 H17.5"),
    NEW("M12 5 V19 M5 12 H19"),
    FILM("M3 5 H21 V19 H3 Z M7.5 5 V19 M16.5 5 V19 M3 9.5 H7.5 M3 14.5 H7.5 M16.5 9.5 H21 M16.5 14.5 H21"),
    FILM_MISSING("M3 5 H21 V19 H3 Z M8.5 8.5 L15.5 15.5 M15.5 8.5 L8.5 15.5"),
    SOUND_OFF("M4 9.5 V14.5 H7.5 L12 18.5 V5.5 L7.5 9.5 Z M16 9.5 L21 14.5 M21 9.5 L16 14.5"),
    ERROR("M12 3.5 A8.5 8.5 0 1 0 12 20.5 A8.5 8.5 0 1 0 12 3.5 Z M9 9 L15 15 M15 9 L9 15"),
    WARNING("M12 4 L21 19.5 H3 Z M12 10 V14 M12 16.6 V16.8"),
    INFO("M12 3.5 A8.5 8.5 0 1 0 12 20.5 A8.5 8.5 0 1 0 12 3.5 Z M12 11.5 V16 M12 8 V8.2"),
    DONE("M12 3.5 A8.5 8.5 0 1 0 12 20.5 A8.5 8.5 0 1 0 12 3.5 Z M8 12.3 L11 15.2 L16.2 9.4"),
    CHECK("M5 12.5 L10 17.5 L19.5 7"),
    QUESTION(
            "M12 3.5 A8.5 8.5 0 1 0 12 20.5 A8.5 8.5 0 1 0 12 3.5 Z M9.5 10 A2.5 2.5 0 1 1 12.4 12.4 C12.1 12.5 12 12.8"
                    + " 12 13.6 M12 16.4 V16.6"),
    BRANCH("M12 21 V13 M12 13 C12 9 6 10 6 4.5 M12 13 C12 9 18 10 18 4.5 M3.5 7 L6 4.5 L8.5 7 M15.5 7 L18 4.5 L20.5 7"),
    NOTE("M5 4 H19 V15 L14.5 20 H5 Z M14.5 20 V15 H19 M8.5 8.5 H15.5 M8.5 12 H12.5"),
    FOLDER("M3 7 V18.5 A1.5 1.5 0 0 0 4.5 20 H19.5 A1.5 1.5 0 0 0 21 18.5 V8.5 A1.5 1.5 0 0 0 19.5 7 H12 L10 4.5 H4.5"
            + " A1.5 1.5 0 0 0 3 6 Z"),
    PACKAGE("M12 3 L20.5 7.5 V16.5 L12 21 L3.5 16.5 V7.5 Z M3.5 7.5 L12 12 L20.5 7.5 M12 12 V21"),
    ZOOM_IN("M10.5 4 A6.5 6.5 0 1 0 10.5 17 A6.5 6.5 0 1 0 10.5 4 Z M15.3 15.3 L20.5 20.5 M10.5 7.8 V13.2 M7.8 10.5"
            + " H13.2"),
    ZOOM_OUT("M10.5 4 A6.5 6.5 0 1 0 10.5 17 A6.5 6.5 0 1 0 10.5 4 Z M15.3 15.3 L20.5 20.5 M7.8 10.5 H13.2"),
    FIT("M3.5 5 V19 M20.5 5 V19 M7 12 H17 M9.5 9 L6.8 12 L9.5 15 M14.5 9 L17.2 12 L14.5 15"),
    CLOSE("M6 6 L18 18 M18 6 L6 18");

    private static final double GRID = 24;

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    public Node node() {
        return node(16);
    }

    /// A node of `size` by `size` pixels, whatever the drawing fills of it.
    public Node node(double size) {
        var shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().add("line-icon");
        shape.setStrokeWidth(GRID / size * (size > 24 ? 2 : 1.4));
        shape.setScaleX(size / GRID);
        shape.setScaleY(size / GRID);
        var bounds = shape.getLayoutBounds();
        var box = new StackPane(shape);
        box.getStyleClass().add("icon-box");
        // The drawing keeps its place on the grid instead of being centred by its own outline.
        shape.setTranslateX((bounds.getCenterX() - GRID / 2) * size / GRID);
        shape.setTranslateY((bounds.getCenterY() - GRID / 2) * size / GRID);
        box.setMinSize(size, size);
        box.setPrefSize(size, size);
        box.setMaxSize(size, size);
        box.setMouseTransparent(true);
        return box;
    }
}
