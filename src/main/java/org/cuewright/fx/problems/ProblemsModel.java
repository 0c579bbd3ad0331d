package org.cuewright.fx.problems;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.cuewright.fx.project.Place;
import org.cuewright.fx.project.Viewpoint;
import org.cuewright.fx.work.Tasks;
import org.cuewright.model.Project;
import org.cuewright.problem.Problem;
import org.cuewright.problem.Severity;

/// Checks each version beside the window and keeps the problems of the present one, those of opening first.
public final class ProblemsModel {
    private final ObservableValue<Project> project;
    private final Viewpoint viewpoint;
    private final ReadOnlyObjectWrapper<List<Problem>> all = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Set<Severity>> wanted = new SimpleObjectProperty<>(EnumSet.allOf(Severity.class));
    private final ObservableValue<List<Problem>> listed;
    private final ObservableValue<String> summary;
    private final Subscription watching;
    private Optional<Problem> last = Optional.empty();

    public ProblemsModel(
            ObservableValue<Project> project,
            Viewpoint viewpoint,
            List<Problem> ofOpening,
            Function<Project, List<Problem>> check,
            Tasks tasks) {
        this.project = project;
        this.viewpoint = viewpoint;
        listed = Bindings.createObjectBinding(
                () -> all.get().stream()
                        .filter(problem -> wanted.get().contains(problem.severity()))
                        .toList(),
                all,
                wanted);
        summary = all.map(ProblemsModel::summary);
        watching = project.subscribe(version -> tasks.run(() -> check.apply(version), found -> {
            if (version.equals(project.getValue())) {
                all.set(sorted(ofOpening, found));
            }
        }));
    }

    /// The problems of the chosen severities, the worst first.
    public ObservableValue<List<Problem>> listed() {
        return listed;
    }

    public ObjectProperty<Set<Severity>> wantedProperty() {
        return wanted;
    }

    /// "2 errors, 1 warning", or that there are none.
    public ObservableValue<String> summary() {
        return summary;
    }

    public ObservableValue<Boolean> hasErrors() {
        return all.map(problems -> problems.stream().anyMatch(Problem::isError));
    }

    public ObservableValue<Long> count(Severity severity) {
        return all.map(problems -> problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count());
    }

    public void want(Severity severity, boolean yes) {
        var next = EnumSet.noneOf(Severity.class);
        next.addAll(wanted.get());
        if (yes) {
            next.add(severity);
        } else {
            next.remove(severity);
        }
        wanted.set(next);
    }

    /// Goes to where a problem sits, as far as that is on the stage.
    public void goTo(Problem problem) {
        last = Optional.of(problem);
        Place.of(problem.where(), project.getValue()).ifPresent(place -> place.show(viewpoint));
    }

    /// The one after the last gone to, `direction` 1 for the next and -1 for the one before; answers it to be selected.
    public Optional<Problem> step(int direction) {
        var problems = listed.getValue();
        if (problems.isEmpty()) {
            return Optional.empty();
        }
        int at = last.map(problems::indexOf).orElse(-1);
        int next = at < 0 ? direction > 0 ? 0 : problems.size() - 1 : Math.floorMod(at + direction, problems.size());
        goTo(problems.get(next));
        return Optional.of(problems.get(next));
    }

    public void close() {
        watching.unsubscribe();
    }

    private static List<Problem> sorted(List<Problem> first, List<Problem> rest) {
        var problems = new ArrayList<>(first);
        rest.stream().filter(problem -> !first.contains(problem)).forEach(problems::add);
        problems.sort(Comparator.comparing(Problem::severity));
        return List.copyOf(problems);
    }

    private static String summary(List<Problem> problems) {
        var parts = new ArrayList<String>();
        say(parts, problems, Severity.ERROR, "error");
        say(parts, problems, Severity.WARNING, "warning");
        say(parts, problems, Severity.INFO, "remark");
        return parts.isEmpty() ? "No problems" : String.join(", ", parts);
    }

    private static void say(List<String> parts, List<Problem> problems, Severity severity, String noun) {
        long count = problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
        if (count > 0) {
            parts.add(count + " " + noun + (count == 1 ? "" : "s"));
        }
    }
}
