package org.cuewright.fx.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.cuewright.Projects;
import org.cuewright.edit.CueEdit;
import org.cuewright.edit.LessonEdit;
import org.cuewright.model.CueId;
import org.cuewright.model.Project;
import org.cuewright.model.SceneId;
import org.cuewright.problem.Location;
import org.junit.jupiter.api.Test;

class ViewpointTest {
    private final ObjectProperty<Project> project = new SimpleObjectProperty<>(
            Projects.of(Projects.scene("s1", "m1", Projects.choice("q1", 10_000)), Projects.scene("s2", "m2")));
    private final Viewpoint viewpoint = new Viewpoint(project);

    private String shown() {
        return viewpoint.shown().getValue().orElseThrow().scene().id().value();
    }

    private Optional<String> placeAt(String pointer) {
        return Place.of(Location.project(pointer), project.get()).map(Place::title);
    }

    @Test
    void theCourseBeginsWithItsFirstScene() {
        assertEquals("s1", shown());
    }

    @Test
    void aSelectionSurvivesEditsAndEndsWithItsCue() {
        viewpoint.select(new CueId("q1"));
        project.set(project.get().withTitle("Other"));
        assertTrue(viewpoint.selectedCue().getValue().isPresent());
        project.set(new CueEdit.Remove(new SceneId("s1"), new CueId("q1")).applyTo(project.get()));
        assertTrue(viewpoint.selectedCue().getValue().isEmpty());
    }

    @Test
    void whenItsSceneIsRemovedTheFirstIsShown() {
        viewpoint.showScene(new SceneId("s2"));
        assertEquals("s2", shown());
        project.set(new LessonEdit.RemoveScene(new SceneId("s2")).applyTo(project.get()));
        assertEquals("s1", shown());
    }

    @Test
    void anotherSceneBeginsAtItsBeginningWithNothingSelected() {
        viewpoint.goTo(Projects.choice("q1", 10_000));
        viewpoint.showScene(new SceneId("s2"));
        assertEquals(0, viewpoint.positionMs());
        assertEquals(Optional.empty(), viewpoint.selectedCue().getValue());
    }

    @Test
    void twoWishesForOneInstantAreBothHeard() {
        var heard = new ArrayList<Long>();
        var listening = viewpoint.seekProperty().subscribe((_, seek) -> heard.add(seek.atMs()));
        viewpoint.seek(5_000);
        viewpoint.seek(5_000);
        listening.unsubscribe();
        assertEquals(List.of(5_000L, 5_000L), heard);
    }

    @Test
    void placesAreFoundByTheirPointers() {
        assertEquals(Optional.of("Scene s1 › Question q1"), placeAt("/lessons/l1/scenes/s1/cues/q1"));
        assertEquals(Optional.of("Scene s1 › Beginning"), placeAt("/lessons/l1/scenes/s1/chapters/ch1"));
        assertEquals(Optional.of("Scene s2"), placeAt("/media/m2/captions/en"));
        assertEquals(Optional.of("Scene s1"), placeAt("/lessons/l1"));
    }

    @Test
    void whatTheWindowShowsNothingOfHasNoPlace() {
        assertEquals(Optional.empty(), placeAt("/title"));
        assertEquals(Optional.empty(), Place.of(Location.entry("imsmanifest.xml"), project.get()));
    }
}
