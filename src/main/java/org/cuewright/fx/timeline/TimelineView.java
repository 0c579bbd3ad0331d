package org.cuewright.fx.timeline;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Control;
import javafx.scene.control.Skin;
import org.cuewright.fx.control.Times;
import org.cuewright.model.Cue;
import org.cuewright.model.CueId;

/// Shows a scene in time. Holds state only; what the author wants is handed to whoever set `onSeek` and `onSelect`.
public final class TimelineView extends Control {
    private final ObjectProperty<TimelineItems> items = new SimpleObjectProperty<>(TimelineItems.NONE);
    private final ObjectProperty<TimelineScale> scale = new SimpleObjectProperty<>(TimelineScale.fit(0, 1));
    private final ObjectProperty<Optional<CueId>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final LongProperty positionMs = new SimpleLongProperty();
    private final DoubleProperty rate = new SimpleDoubleProperty();
    private LongConsumer onSeek = _ -> {};
    private Consumer<Cue> onSelect = _ -> {};

    public TimelineView() {
        getStyleClass().add("timeline");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleRoleDescription("Timeline");
        items.subscribe(now -> {
            if (now.durationMs() != scale.get().durationMs()) {
                scale.set(TimelineScale.fit(now.durationMs(), scale.get().width()));
            }
        });
        positionMs.subscribe(at -> setAccessibleText("Timeline at " + Times.spoken(at.longValue())));
    }

    public ObjectProperty<TimelineItems> itemsProperty() {
        return items;
    }

    public ObjectProperty<TimelineScale> scaleProperty() {
        return scale;
    }

    public ObjectProperty<Optional<CueId>> selectedProperty() {
        return selected;
    }

    public LongProperty positionProperty() {
        return positionMs;
    }

    /// How fast the film runs, 0 while it stands; between reports the playhead goes on by itself.
    public DoubleProperty rateProperty() {
        return rate;
    }

    public void setOnSeek(LongConsumer onSeek) {
        this.onSeek = onSeek;
    }

    public void setOnSelect(Consumer<Cue> onSelect) {
        this.onSelect = onSelect;
    }

    void seek(long ms) {
        onSeek.accept(ms);
    }

    void select(Cue cue) {
        onSelect.accept(cue);
    }

    public void zoomIn() {
        zoomAtPlayhead(1.5);
    }

    public void zoomOut() {
        zoomAtPlayhead(1 / 1.5);
    }

    public void fit() {
        scale.set(TimelineScale.fit(items.get().durationMs(), scale.get().width()));
    }

    private void zoomAtPlayhead(double factor) {
        var now = scale.get().reveal(positionMs.get());
        scale.set(now.zoom(factor, now.x(positionMs.get())));
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new TimelineSkin(this);
    }
}
