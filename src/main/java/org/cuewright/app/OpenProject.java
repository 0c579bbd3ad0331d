package org.cuewright.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.cuewright.store.Journal;
import org.cuewright.store.ProjectLock;
import org.cuewright.store.ProjectStore;
import org.cuewright.store.WorkingCopy;

/// Opens a project, for a look or for work.
public final class OpenProject {
    /// What one wants to do with it.
    public enum Access {
        /// Others may edit meanwhile; nothing is written.
        READ,
        /// Nobody else may edit; unsaved work of a session that crashed comes back.
        EDIT
    }

    private final ProjectStore store;

    OpenProject(ProjectStore store) {
        this.store = store;
    }

    public Outcome<ProjectSession> open(Path fileOrFolder, Access access) {
        return switch (store.open(fileOrFolder)) {
            case Outcome.Failed<WorkingCopy>(var reasons) -> Outcome.failed(reasons);
            case Outcome.Done<WorkingCopy>(var copy, var remarks) ->
                switch (access) {
                    case READ -> Outcome.done(new ProjectSession(store, copy, remarks, Optional.empty()), remarks);
                    case EDIT -> edit(copy, remarks);
                };
        };
    }

    /// A session of one's own on what was opened or has just been made.
    Outcome<ProjectSession> edit(WorkingCopy copy, List<Problem> remarks) {
        return switch (ProjectLock.take(copy.folder(), holder())) {
            case Outcome.Failed<ProjectLock>(var reasons) -> Outcome.failed(reasons);
            case Outcome.Done<ProjectLock>(var lock, var lockRemarks) -> {
                var problems = new ArrayList<>(remarks);
                problems.addAll(lockRemarks);
                var recovered = recovered(copy, problems);
                var journal = Journal.start(copy);
                var session = new ProjectSession(
                        store, copy, problems, Optional.of(new ProjectSession.Keeping(lock, journal)));
                recovered.ifPresent(found -> {
                    session.adopt(found.project());
                    journal.record(found.project());
                });
                yield Outcome.done(session, problems);
            }
        };
    }

    private static Optional<Journal.Recovered> recovered(WorkingCopy copy, List<Problem> problems) {
        return switch (Journal.recover(copy)) {
            case Outcome.Failed<Optional<Journal.Recovered>>(var reasons) -> {
                problems.addAll(reasons);
                yield Optional.empty();
            }
            case Outcome.Done<Optional<Journal.Recovered>>(var found, var _) -> {
                found.ifPresent(work -> problems.add(Problem.of(
                        work.onSavedVersion() ? Code.APP_WORK_RECOVERED : Code.APP_WORK_RECOVERED_BESIDE,
                        Location.file(copy.folder().file()),
                        work.project().title())));
                yield found;
            }
        };
    }

    private static String holder() {
        return System.getProperty("user.name") + ", process "
                + ProcessHandle.current().pid();
    }
}
