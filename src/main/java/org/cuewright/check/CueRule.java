package org.cuewright.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cuewright.model.Cue;
import org.cuewright.model.Interaction;
import org.cuewright.model.Lesson;
import org.cuewright.model.Project;
import org.cuewright.model.Scene;
import org.cuewright.model.SceneGraph;
import org.cuewright.problem.Code;
import org.cuewright.problem.Problem;

/// Every cue and chapter lies in what is shown, and can be met.
final class CueRule implements Rule {
    @Override
    public Stream<Problem> check(Project project) {
        return project.lessons().stream()
                .flatMap(lesson -> lesson.scenes().stream().flatMap(scene -> check(project, lesson, scene).stream()));
    }

    private static List<Problem> check(Project project, Lesson lesson, Scene scene) {
        var problems = new ArrayList<Problem>();
        var keep = scene.clip().keep();
        long end = project.media(scene.clip().media())
                .map(media -> media.facts().durationMs())
                .orElse(Long.MAX_VALUE);
        for (var cue : scene.cues()) {
            long at = cue.span().startMs();
            if (at > end) {
                problems.add(Problem.of(
                        Code.CUE_PAST_END, Places.of(lesson, scene, cue), cue.id(), Times.text(at), Times.text(end)));
            } else if (keep.project(at).isEmpty()) {
                problems.add(Problem.of(Code.CUE_IN_CUT, Places.of(lesson, scene, cue), cue.id(), Times.text(at)));
            }
        }
        for (var chapter : scene.chapters()) {
            if (keep.project(chapter.atMs()).isEmpty()) {
                problems.add(Problem.of(
                        Code.CUE_CHAPTER_OUTSIDE,
                        Places.of(lesson, scene, chapter),
                        chapter.title(),
                        Times.text(chapter.atMs())));
            }
        }
        problems.addAll(overlaps(lesson, scene));
        var met = SceneGraph.metCuesOf(scene);
        SceneGraph.shownCuesOf(scene).stream()
                .filter(cue -> !met.contains(cue))
                .forEach(cue -> problems.add(
                        Problem.of(Code.CUE_NEVER_MET, Places.of(lesson, scene, cue), cue.id(), scene.title())));
        return problems;
    }

    /// Two notes at once cover each other, and a note that lasts into a question hides behind it.
    private static List<Problem> overlaps(Lesson lesson, Scene scene) {
        var problems = new ArrayList<Problem>();
        var cues = scene.cues().list();
        for (int i = 0; i < cues.size(); i++) {
            for (int j = i + 1; j < cues.size() && overlap(cues.get(i), cues.get(j)); j++) {
                var later = cues.get(j);
                problems.add(Problem.of(
                        Code.CUE_OVERLAP,
                        Places.of(lesson, scene, later),
                        later.id(),
                        cues.get(i).id()));
            }
        }
        return problems;
    }

    private static boolean overlap(Cue earlier, Cue later) {
        return earlier.interaction() instanceof Interaction.Note
                && earlier.span().contains(later.span().startMs());
    }
}
