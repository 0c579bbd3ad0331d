package org.cuewright.fx.stage;

import java.util.Locale;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.cuewright.fx.control.Buttons;
import org.cuewright.fx.control.Icon;
import org.cuewright.fx.control.Times;
import org.cuewright.fx.project.Shown;
import org.cuewright.model.Scene;
import org.jspecify.annotations.Nullable;

/// Play, steps, time, rate, and the scene where there are several.
final class TransportBar extends HBox {
    private final StageModel model;

    TransportBar(StageModel model) {
        this.model = model;
        getStyleClass().add("transport");
        setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        Buttons.icon(Icon.BACK, "Back five seconds", "J", () -> model.step(-5_000)),
                        playButton(),
                        Buttons.icon(Icon.FORWARD, "Forward five seconds", "L", () -> model.step(5_000)),
                        time(),
                        gap(),
                        sceneChooser(),
                        rates());
    }

    private Node playButton() {
        var button = new Button();
        Buttons.iconOnly(button, Icon.PLAY, "Play", "Space");
        button.getStyleClass().add("play");
        button.setId("play");
        button.setOnAction(_ -> model.playOrPause());
        model.player().playingProperty().subscribe(playing -> {
            button.setGraphic((playing ? Icon.PAUSE : Icon.PLAY).node(18));
            Buttons.name(button, playing ? "Pause" : "Play", "Space");
        });
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !(model.player().stateProperty().get() instanceof Player.State.Ready),
                        model.player().stateProperty()));
        return button;
    }

    private Node time() {
        var viewpoint = model.viewpoint();
        var now = new Label();
        now.getStyleClass().add("time-now");
        now.setId("time");
        now.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Times.brief(viewpoint.positionMs()) + "." + viewpoint.positionMs() / 100 % 10,
                        viewpoint.positionProperty()));
        var whole = new Label();
        whole.getStyleClass().add("time-whole");
        whole.textProperty()
                .bind(viewpoint
                        .shown()
                        .map(there -> there.map(Shown::durationMs)
                                .map(ms -> "/ " + Times.brief(ms))
                                .orElse("")));
        var box = new HBox(now, whole);
        box.getStyleClass().add("time");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Node sceneChooser() {
        var chooser = new ComboBox<Scene>();
        chooser.setId("scenes");
        chooser.setAccessibleText("Scene");
        chooser.setMaxWidth(260);
        chooser.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Scene scene) {
                return scene == null ? "" : scene.title().isBlank() ? scene.id().value() : scene.title();
            }

            @Override
            public @Nullable Scene fromString(String text) {
                return null;
            }
        });
        var shown = model.viewpoint().shown();
        Runnable fill = () -> {
            var chosen = shown.getValue().map(Shown::scene).orElse(null);
            if (chooser.getItems().equals(model.scenes().getValue()) && Objects.equals(chooser.getValue(), chosen)) {
                return;
            }
            chooser.setOnAction(null);
            chooser.getItems().setAll(model.scenes().getValue());
            chooser.setValue(chosen);
            chooser.setOnAction(_ -> {
                if (chooser.getValue() != null) {
                    model.viewpoint().showScene(chooser.getValue().id());
                }
            });
            boolean several = chooser.getItems().size() > 1;
            chooser.setVisible(several);
            chooser.setManaged(several);
        };
        shown.subscribe(_ -> fill.run());
        return chooser;
    }

    private Node rates() {
        var button = new MenuButton();
        button.setId("rate");
        button.getStyleClass().addAll("flat", "rate");
        button.setAccessibleText("Speed");
        var group = new ToggleGroup();
        for (double rate : StageModel.RATES) {
            var item = new RadioMenuItem(text(rate));
            item.setToggleGroup(group);
            item.setSelected(rate == model.rateProperty().get());
            item.setOnAction(_ -> model.rateProperty().set(rate));
            button.getItems().add(item);
        }
        button.textProperty().bind(model.rateProperty().map(rate -> text(rate.doubleValue())));
        return button;
    }

    private static String text(double rate) {
        return String.format(Locale.ROOT, rate * 100 % 10 == 0 ? "%.1f×" : "%.2f×", rate);
    }

    private static Node gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
