package org.cuewright.fx.stage;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.media.MediaView;
import javafx.scene.text.TextAlignment;
import org.cuewright.fx.control.EmptyState;
import org.cuewright.fx.control.Icon;
import org.cuewright.fx.control.Times;

/// The picture with its caption line, or words in its place, above the transport bar.
public final class StageView extends BorderPane {
    private final ObservableValue<Optional<StageWords>> said;
    private final EmptyState words = new EmptyState(Icon.FILM, "", "");

    public StageView(StageModel model, MediaView picture) {
        getStyleClass().add("stage-pane");
        var screen = new StackPane(holder(picture), words, captions(model, picture));
        screen.getStyleClass().add("stage-screen");
        screen.setMinSize(160, 90);
        screen.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        screen.setOnMouseClicked(_ -> {
            requestFocus();
            model.playOrPause();
        });
        setFocusTraversable(true);
        setAccessibleText("Video. Space plays and pauses.");
        setCenter(screen);
        setBottom(new TransportBar(model));

        said = Bindings.createObjectBinding(
                () -> StageWords.of(
                        model.filmProperty().get(),
                        model.player().stateProperty().get(),
                        model.copiedProperty().get()),
                model.filmProperty(),
                model.copiedProperty(),
                model.player().stateProperty());
        said.subscribe(text -> {
            words.setVisible(text.isPresent());
            picture.setVisible(text.isEmpty());
            text.ifPresent(spoken -> {
                words.show(spoken.icon());
                words.say(spoken.title(), spoken.text());
            });
        });
        model.viewpoint()
                .positionProperty()
                .subscribe(at -> screen.setAccessibleText("Picture at " + Times.spoken(at.longValue())));
    }

    /// A pane that never grows with the picture, so the picture can follow its size.
    private static Pane holder(MediaView picture) {
        var holder = new StackPane(picture);
        holder.setMinSize(0, 0);
        holder.setPrefSize(0, 0);
        picture.fitWidthProperty().bind(holder.widthProperty());
        picture.fitHeightProperty().bind(holder.heightProperty());
        return holder;
    }

    private static VBox captions(StageModel model, MediaView picture) {
        var line = new Label();
        line.getStyleClass().add("caption-line");
        line.setWrapText(true);
        line.setTextAlignment(TextAlignment.CENTER);
        line.textProperty().bind(model.caption());
        line.visibleProperty().bind(line.textProperty().isNotEmpty().and(picture.visibleProperty()));
        var box = new VBox(line);
        box.getStyleClass().add("caption-area");
        box.setAlignment(Pos.BOTTOM_CENTER);
        box.setMouseTransparent(true);
        return box;
    }
}
