package org.cuewright.fx.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.cuewright.Projects;
import org.cuewright.fx.project.Viewpoint;
import org.cuewright.fx.work.Tasks;
import org.cuewright.model.Cue;
import org.cuewright.model.CueId;
import org.cuewright.model.Project;
import org.cuewright.model.SceneId;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Problem;
import org.cuewright.problem.Severity;
import org.junit.jupiter.api.Test;

class ProblemsModelTest {
    private static final Problem WARNING =
            Problem.of(Code.CUE_IN_CUT, Location.project("/lessons/l1/scenes/s2/cues/q2"), "q2", "0:20.000");
    private static final Problem ERROR = Problem.of(Code.CRS_TITLE_MISSING, Location.project("/title"));

    private final ObjectProperty<Project> project = new SimpleObjectProperty<>(Projects.of(
            Projects.scene("s1", "m1", Projects.choice("q1", 10_000)),
            Projects.scene("s2", "m2", Projects.choice("q2", 20_000))));
    private final Viewpoint viewpoint = new Viewpoint(project);

    private ProblemsModel model(List<Problem> ofOpening, Function<Project, List<Problem>> check) {
        return new ProblemsModel(project, viewpoint, ofOpening, check, Tasks.direct());
    }

    @Test
    void errorsComeFirst() {
        var model = model(List.of(), _ -> List.of(WARNING, ERROR));
        assertEquals(List.of(ERROR, WARNING), model.listed().getValue());
    }

    @Test
    void whatWasFoundOnOpeningIsListedOnce() {
        var model = model(List.of(WARNING), _ -> List.of(WARNING, ERROR));
        assertEquals(List.of(ERROR, WARNING), model.listed().getValue());
    }

    @Test
    void eachVersionIsChecked() {
        var model = model(List.of(), version -> version.title().isEmpty() ? List.of(ERROR) : List.of());
        assertEquals("No problems", model.summary().getValue());
        project.set(project.get().withTitle(""));
        assertEquals("1 error", model.summary().getValue());
    }

    @Test
    void severitiesCanBeLeftOut() {
        var model = model(List.of(), _ -> List.of(WARNING, ERROR));
        model.wantedProperty().set(EnumSet.of(Severity.WARNING));
        assertEquals(List.of(WARNING), model.listed().getValue());
        model.want(Severity.ERROR, true);
        assertEquals(List.of(ERROR, WARNING), model.listed().getValue());
        assertEquals("1 error, 1 warning", model.summary().getValue());
    }

    @Test
    void goingToAProblemShowsItsSceneAndSelectsItsCue() {
        model(List.of(), _ -> List.of(WARNING)).goTo(WARNING);
        assertEquals(
                Optional.of(new SceneId("s2")),
                viewpoint.shown().getValue().map(there -> there.scene().id()));
        assertEquals(
                Optional.of(new CueId("q2")), viewpoint.selectedCue().getValue().map(Cue::id));
        assertEquals(20_000, viewpoint.positionMs());
    }

    @Test
    void steppingGoesRoundInBothDirections() {
        var model = model(List.of(), _ -> List.of(WARNING, ERROR));
        assertEquals(Optional.of(WARNING), model.step(-1));
        assertEquals(Optional.of(ERROR), model.step(1));
        assertEquals(Optional.of(WARNING), model.step(1));
    }
}
