package org.cuewright.fx.shell;

import java.nio.file.Path;
import org.cuewright.problem.Outcome;

/// Saves an open project, asks before overwriting what another program wrote, and goes on once it is saved.
final class Saving {
    private final OpenedProject project;
    private final Questions questions;
    private final Runnable then;

    Saving(OpenedProject project, Questions questions, Runnable then) {
        this.project = project;
        this.questions = questions;
        this.then = then;
    }

    void start() {
        project.model().save(outcome -> {
            switch (outcome) {
                case Outcome.Done<Path>(var file, var _) -> saved(file);
                case Outcome.Failed<Path>(var problems) -> {
                    if (questions.saveAnyway(problems)) {
                        saveOver();
                    }
                }
            }
        });
    }

    private void saveOver() {
        project.model().saveOver(outcome -> {
            switch (outcome) {
                case Outcome.Done<Path>(var file, var _) -> saved(file);
                case Outcome.Failed<Path>(var problems) -> questions.tell("The project was not saved", problems);
            }
        });
    }

    private void saved(Path file) {
        project.status().say("Saved " + file.getFileName());
        then.run();
    }
}
