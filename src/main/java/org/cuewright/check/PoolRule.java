package org.cuewright.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cuewright.model.Cue;
import org.cuewright.model.Interaction;
import org.cuewright.model.Project;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Problem;

/// A pool holds as many questions as are drawn of it, and whatever is drawn earns the same.
final class PoolRule implements Rule {
    @Override
    public Stream<Problem> check(Project project) {
        return project.lessons().stream()
                .flatMap(lesson -> lesson.scenes().stream()
                        .flatMap(scene -> scene.cues().stream()
                                .flatMap(cue -> cue.interaction() instanceof Interaction.Pool pool
                                        ? check(cue, pool, Places.of(lesson, scene, cue)).stream()
                                        : Stream.of())));
    }

    private static List<Problem> check(Cue cue, Interaction.Pool pool, Location place) {
        var problems = new ArrayList<Problem>();
        int held = pool.questions().size();
        if (held < pool.draw()) {
            problems.add(Problem.of(Code.QST_POOL_SMALL, place, cue.id(), pool.draw(), held));
        }
        long points = pool.questions().stream()
                .map(each -> each.question().scoring().points())
                .distinct()
                .count();
        if (points > 1) {
            problems.add(Problem.of(Code.QST_POOL_POINTS_DIFFER, place, cue.id()));
        }
        return problems;
    }
}
