package org.cuewright.fx.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cuewright.app.ExportRequest;
import org.cuewright.fx.export.ExportModel.State;
import org.cuewright.fx.work.Tasks;
import org.cuewright.model.Standard;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.junit.jupiter.api.Test;

class ExportModelTest {
    private static final Path FOLDER = Path.of("packages");
    private static final Problem PROBLEM = Problem.of(Code.CRS_TITLE_MISSING, Location.project("/title"));

    private final List<ExportRequest> requests = new ArrayList<>();

    private static ExportModel failing() {
        return new ExportModel((_, _) -> Outcome.failed(PROBLEM), FOLDER, Tasks.direct());
    }

    @Test
    void whatWasChosenIsExported() {
        var zip = FOLDER.resolve("course-cmi5.zip");
        var model = new ExportModel(
                (request, _) -> {
                    requests.add(request);
                    return Outcome.done(List.of(zip), List.of(PROBLEM));
                },
                FOLDER,
                Tasks.direct());
        model.choose(Standard.SCORM12, false);
        model.choose(Standard.CMI5, true);
        model.start();
        assertEquals(EnumSet.of(Standard.CMI5), requests.getFirst().standards());
        assertEquals(FOLDER, requests.getFirst().out());
        assertEquals(
                new State.Finished(List.of(zip), List.of(PROBLEM)),
                model.stateProperty().get());
    }

    @Test
    void withoutAStandardNothingStarts() {
        var model = failing();
        model.standardsProperty().set(Set.of());
        assertFalse(model.canStart().getValue());
        model.start();
        assertInstanceOf(State.Choosing.class, model.stateProperty().get());
    }

    @Test
    void aFailureTellsItsReasons() {
        var model = failing();
        model.start();
        assertEquals(new State.Failed(List.of(PROBLEM)), model.stateProperty().get());
    }

    @Test
    void cancellingReachesTheWorkAndIsNoFailure() {
        var work = new ArrayList<Runnable>();
        var model = new ExportModel(
                (_, progress) -> {
                    assertTrue(progress.cancelled());
                    return Outcome.failed(PROBLEM);
                },
                FOLDER,
                new Tasks(work::add, Runnable::run));
        model.start();
        model.cancel();
        assertTrue(model.stateProperty().get() instanceof State.Working(var _, var stopping) && stopping);
        work.getFirst().run();
        assertEquals(new State.Cancelled(), model.stateProperty().get());
    }

    @Test
    void goingBackKeepsTheChoices() {
        var model = failing();
        model.choose(Standard.WEB, true);
        model.start();
        model.again();
        assertInstanceOf(State.Choosing.class, model.stateProperty().get());
        assertEquals(
                EnumSet.of(Standard.SCORM12, Standard.WEB),
                model.standardsProperty().get());
    }
}
