package org.cuewright.fx.control;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;

/// The program's sign: a film's frame with a cue standing in it.
public final class Logo {
    private static final double GRID = 64;

    private Logo() {}

    public static Node node(double size) {
        var ground = new Rectangle(0, 0, GRID, GRID);
        ground.setArcWidth(30);
        ground.setArcHeight(30);
        ground.getStyleClass().add("logo-ground");
        var play = new Polygon(22, 17, 22, 41, 42, 29);
        play.getStyleClass().add("logo-play");
        var track = new Rectangle(12, 49, 40, 3);
        track.setArcWidth(3);
        track.setArcHeight(3);
        track.getStyleClass().add("logo-track");
        var cue = new Polygon(42, 44, 48.5, 50.5, 42, 57, 35.5, 50.5);
        cue.getStyleClass().add("logo-cue");
        var sign = new Group(ground, play, track, cue);
        sign.setScaleX(size / GRID);
        sign.setScaleY(size / GRID);
        return new Group(sign);
    }
}
