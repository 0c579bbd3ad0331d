package org.cuewright.fx.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SkinBase;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.util.Subscription;
import org.cuewright.fx.control.Times;
import org.cuewright.model.TimeRange;

/// The timeline's nodes: rows of markers and blocks, laid out again when items, scale or size change, and a playhead
/// that runs smoothly between the player's reports.
final class TimelineSkin extends SkinBase<TimelineView> {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double BAR_HEIGHT = 10;

    private final Pane rows = new Pane();
    private final Pane ruler = new Pane();
    private final Pane items = new Pane();
    private final Region line = new Region();
    private final Polygon head = new Polygon(-6, 0, 6, 0, 6, 7, 0, 13, -6, 7);
    private final Pane time = new Pane(ruler, items, line, head);
    private final ScrollBar bar = new ScrollBar();
    private final List<Placed> placed = new ArrayList<>();
    private final List<CueMarker> markers = new ArrayList<>();
    private final Subscription watching;
    private final TimelineBehavior behavior;
    private Playhead playhead = new Playhead(0, 0, 0);
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            placeHead(playhead.at(
                    System.nanoTime(), getSkinnable().itemsProperty().get().durationMs()));
        }
    };

    /// A node and what puts it to its place on a scale.
    private record Placed(Node node, Consumer<TimelineScale> place) {}

    TimelineSkin(TimelineView view) {
        super(view);
        behavior = new TimelineBehavior(view, time);
        rows.getStyleClass().add("lanes");
        time.getStyleClass().add("time-area");
        line.getStyleClass().add("playhead-line");
        line.setMouseTransparent(true);
        line.setManaged(false);
        head.getStyleClass().add("playhead");
        head.setMouseTransparent(true);
        var clip = new Rectangle();
        clip.heightProperty().bind(time.heightProperty());
        clip.setX(-Lanes.MARGIN);
        clip.widthProperty().bind(time.widthProperty().add(2 * Lanes.MARGIN));
        time.setClip(clip);
        bar.setOrientation(Orientation.HORIZONTAL);
        bar.setFocusTraversable(false);
        getChildren().addAll(rows, time, bar);
        for (var lane : Lanes.values()) {
            rows.getChildren().addAll(background(lane), name(lane));
        }
        watching = Subscription.combine(
                view.itemsProperty().subscribe(this::build),
                view.scaleProperty().subscribe(this::place),
                view.selectedProperty().subscribe(_ -> markSelected()),
                view.positionProperty().subscribe(_ -> report()),
                view.rateProperty().subscribe(_ -> report()),
                bar.valueProperty().subscribe((_, value) -> scrollTo(value.doubleValue())));
    }

    @Override
    public void dispose() {
        timer.stop();
        watching.unsubscribe();
        behavior.dispose();
        super.dispose();
    }

    @Override
    protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
        return top + Lanes.allHeight() + BAR_HEIGHT + 4 + bottom;
    }

    @Override
    protected double computeMinHeight(double width, double top, double right, double bottom, double left) {
        return computePrefHeight(width, top, right, bottom, left);
    }

    @Override
    protected double computeMinWidth(double height, double top, double right, double bottom, double left) {
        return 240;
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        rows.resizeRelocate(x, y, width, Lanes.allHeight());
        double timeWidth = Math.max(1, width - Lanes.GUTTER - Lanes.MARGIN);
        time.resizeRelocate(x + Lanes.GUTTER, y, timeWidth, Lanes.allHeight());
        bar.resizeRelocate(x + Lanes.GUTTER, y + Lanes.allHeight() + 2, timeWidth, BAR_HEIGHT);
        for (var node : rows.getChildren()) {
            if (node instanceof Region region && region.getUserData() instanceof Lanes lane) {
                region.resizeRelocate(Lanes.GUTTER - 8, lane.top(), width - Lanes.GUTTER + 8, lane.height());
            }
        }
        var scale = getSkinnable().scaleProperty();
        if (scale.get().width() != timeWidth) {
            scale.set(scale.get().resize(timeWidth));
        }
    }

    private void build(TimelineItems all) {
        placed.clear();
        markers.clear();
        items.getChildren().clear();
        all.chapters().forEach(this::addChapter);
        all.captions().forEach(this::addCaption);
        all.cuts().forEach(this::addCut);
        for (var cue : all.cues()) {
            var marker = new CueMarker(cue, () -> getSkinnable().select(cue));
            behavior.install(marker);
            markers.add(marker);
            marker.setManaged(false);
            items.getChildren().add(marker);
            placed.add(new Placed(
                    marker,
                    scale -> marker.place(
                            scale.x(cue.span().startMs()),
                            cue.span().lengthMs() * scale.pixelsPerMs(),
                            Lanes.CUES.middle())));
        }
        markSelected();
        place(getSkinnable().scaleProperty().get());
    }

    private void addChapter(TimelineItems.ChapterSpan chapter) {
        var label = new Label(chapter.title());
        label.getStyleClass().add("chapter-range");
        label.setTooltip(new Tooltip(chapter.title() + "\n" + Times.span(chapter.span())));
        label.setAccessibleText("Chapter " + chapter.title() + " from "
                + Times.spoken(chapter.span().startMs()));
        var span = chapter.span();
        addBlock(label, span.startMs(), span.endMs(), Lanes.CHAPTERS.top(), Lanes.CHAPTERS.height());
    }

    private void addCaption(TimelineItems.CaptionSpan caption) {
        var node = block("caption-block", caption.text(), Times.span(caption.span()));
        var span = caption.span();
        addBlock(node, span.startMs(), span.endMs(), Lanes.CAPTIONS.top() + 4, Lanes.CAPTIONS.height() - 8);
    }

    private void addCut(TimeRange cut) {
        double top = Lanes.CHAPTERS.top();
        var node = block("cut-range", "Cut away", Times.span(cut));
        addBlock(node, cut.startMs(), cut.endMs(), top, Lanes.allHeight() - top);
    }

    private static Region block(String style, String text, String when) {
        var block = new Region();
        block.getStyleClass().add(style);
        Tooltip.install(block, new Tooltip(text + "\n" + when));
        return block;
    }

    private void addBlock(Region node, long startMs, long endMs, double top, double height) {
        node.setManaged(false);
        items.getChildren().add(node);
        placed.add(new Placed(node, scale -> {
            boolean seen = endMs >= scale.startMs() && startMs <= scale.endMs();
            node.setVisible(seen);
            if (seen) {
                double left = Math.max(scale.x(startMs), -Lanes.MARGIN);
                double right = Math.min(scale.x(endMs), scale.width() + Lanes.MARGIN);
                node.resizeRelocate(left, top, Math.max(2, right - left - 1), height);
            }
        }));
    }

    private void place(TimelineScale scale) {
        placed.forEach(item -> item.place().accept(scale));
        placeRuler(scale);
        placeHead(getSkinnable().positionProperty().get());
        bar.setVisible(!scale.isFit());
        bar.setMax(Math.max(0, scale.durationMs() - scale.shownMs()));
        bar.setVisibleAmount(bar.getMax() * scale.shownMs() / Math.max(1, scale.durationMs()));
        bar.setValue(scale.startMs());
    }

    private void placeRuler(TimelineScale scale) {
        ruler.getChildren().clear();
        for (var tick : scale.ticks()) {
            double x = Math.round(scale.x(tick.atMs()));
            var mark = new Region();
            mark.getStyleClass().add(tick.major() ? "tick-major" : "tick-minor");
            mark.resizeRelocate(x, tick.major() ? 14 : 18, 1, tick.major() ? 10 : 6);
            mark.setManaged(false);
            ruler.getChildren().add(mark);
            if (tick.major()) {
                var text = new Text(Times.exact(tick.atMs()));
                text.getStyleClass().add("tick-text");
                text.setTextOrigin(VPos.TOP);
                text.relocate(x + 5, 1);
                ruler.getChildren().add(text);
            }
        }
    }

    private void report() {
        var view = getSkinnable();
        playhead = new Playhead(
                view.positionProperty().get(),
                System.nanoTime(),
                view.rateProperty().get());
        if (view.rateProperty().get() > 0) {
            timer.start();
            view.scaleProperty().set(view.scaleProperty().get().reveal(playhead.atMs()));
        } else {
            timer.stop();
        }
        placeHead(playhead.atMs());
    }

    private void placeHead(long ms) {
        double x = Math.round(getSkinnable().scaleProperty().get().x(ms));
        head.setLayoutX(x);
        line.resizeRelocate(x - 1, 8, 2, Lanes.allHeight() - 8);
    }

    private void scrollTo(double startMs) {
        var scale = getSkinnable().scaleProperty();
        if (Math.abs(scale.get().startMs() - startMs) > 0.5) {
            scale.set(scale.get().scrollTo(startMs));
        }
    }

    private void markSelected() {
        var selected = getSkinnable().selectedProperty().get();
        for (var marker : markers) {
            boolean is = selected.filter(marker.cue().id()::equals).isPresent();
            marker.pseudoClassStateChanged(SELECTED, is);
            if (is) {
                marker.toFront();
            }
        }
    }

    private static Region background(Lanes lane) {
        var row = new Region();
        row.getStyleClass().addAll("lane", "lane-" + lane.name().toLowerCase(Locale.ROOT));
        row.setUserData(lane);
        row.setManaged(false);
        return row;
    }

    private static Label name(Lanes lane) {
        var label = new Label(lane.title());
        label.getStyleClass().add("lane-name");
        label.setLayoutX(12);
        label.setLayoutY(lane.top());
        label.setPrefHeight(lane.height());
        label.setPrefWidth(Lanes.GUTTER - 24);
        return label;
    }
}
