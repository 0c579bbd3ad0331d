package org.cuewright.fx.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.cuewright.fx.preview.PreviewModel.Running;
import org.cuewright.fx.preview.PreviewModel.State;
import org.cuewright.fx.work.Tasks;
import org.cuewright.model.Standard;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.junit.jupiter.api.Test;

class PreviewModelTest {
    private static final Problem PROBLEM = Problem.of(Code.CRS_TITLE_MISSING, Location.project("/title"));

    private final List<String> seen = new ArrayList<>();
    private final List<Problem> told = new ArrayList<>();

    private PreviewModel model(PreviewModel.Previewer previewer, Tasks tasks) {
        return new PreviewModel(previewer, address -> seen.add("open " + address), told::addAll, tasks);
    }

    private Outcome<Running> serve(Standard as) {
        return Outcome.done(new Running() {
            @Override
            public URI address() {
                return URI.create("http://localhost/" + as.key());
            }

            @Override
            public void stop() {
                seen.add("stop " + as.key());
            }
        });
    }

    @Test
    void theBrowserIsSentToThePreview() {
        var model = model((as, _) -> serve(as), Tasks.direct());
        model.start(Standard.CMI5);
        assertEquals(List.of("open http://localhost/cmi5"), seen);
        assertInstanceOf(State.Serving.class, model.stateProperty().get());
    }

    @Test
    void aSecondPreviewStopsTheFirst() {
        var model = model((as, _) -> serve(as), Tasks.direct());
        model.start(Standard.CMI5);
        model.start(Standard.WEB);
        assertEquals(List.of("open http://localhost/cmi5", "stop cmi5", "open http://localhost/web"), seen);
    }

    @Test
    void problemsAreToldAndNothingRuns() {
        var model = model((_, _) -> Outcome.failed(PROBLEM), Tasks.direct());
        model.start(Standard.SCORM12);
        assertEquals(List.of(PROBLEM), told);
        assertInstanceOf(State.Idle.class, model.stateProperty().get());
    }

    @Test
    void stoppingTheStartIsNoFailure() {
        var work = new ArrayList<Runnable>();
        var model = model(
                (_, progress) -> {
                    assertTrue(progress.cancelled());
                    return Outcome.failed(PROBLEM);
                },
                new Tasks(work::add, Runnable::run));
        model.start(Standard.SCORM12);
        model.stop();
        work.getFirst().run();
        assertEquals(List.of(), told);
        assertInstanceOf(State.Idle.class, model.stateProperty().get());
    }

    @Test
    void aPreviewThatStartsAfterTheProjectWasClosedIsStopped() {
        var work = new ArrayList<Runnable>();
        var model = model((as, _) -> serve(as), new Tasks(work::add, Runnable::run));
        model.start(Standard.WEB);
        model.close();
        work.getFirst().run();
        assertEquals(List.of("stop web"), seen);
    }
}
