package org.cuewright.fx.details;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.cuewright.fx.project.Viewpoint;
import org.cuewright.model.Cue;
import org.cuewright.model.Project;

/// The cues of the scene at hand, and the selected one in words.
public final class CuesModel {
    private final Viewpoint viewpoint;
    private final ObservableValue<List<Cue>> cues;
    private final ObservableValue<Optional<CueDetails>> details;

    public CuesModel(ObservableValue<Project> project, Viewpoint viewpoint) {
        this.viewpoint = viewpoint;
        cues = viewpoint
                .shown()
                .map(there -> there.map(shown -> shown.scene().cues().list()).orElse(List.of()));
        details = Bindings.createObjectBinding(
                () -> viewpoint.selectedCue().getValue().map(cue -> CueDetails.of(cue, project.getValue())),
                viewpoint.selectedCue(),
                project);
    }

    ObservableValue<List<Cue>> cues() {
        return cues;
    }

    ObservableValue<Optional<CueDetails>> details() {
        return details;
    }

    ObservableValue<Optional<Cue>> selected() {
        return viewpoint.selectedCue();
    }

    void goTo(Cue cue) {
        boolean already = viewpoint.selectedCue().getValue().filter(cue::equals).isPresent();
        if (!already) {
            viewpoint.goTo(cue);
        }
    }
}
