package org.cuewright.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cuewright.model.Lesson;
import org.cuewright.model.Media;
import org.cuewright.model.Project;
import org.cuewright.model.Scene;
import org.cuewright.problem.Code;
import org.cuewright.problem.Problem;

/// Every scene shows a recording of the project, and only what the recording holds.
final class MediaRule implements Rule {
    @Override
    public Stream<Problem> check(Project project) {
        return Stream.concat(
                project.lessons().stream()
                        .flatMap(lesson ->
                                lesson.scenes().stream().flatMap(scene -> clip(project, lesson, scene).stream())),
                project.media().stream().flatMap(media -> media(project, media).stream()));
    }

    private static List<Problem> clip(Project project, Lesson lesson, Scene scene) {
        var place = Places.of(lesson, scene);
        var media = project.media(scene.clip().media());
        if (media.isEmpty()) {
            return List.of(Problem.of(
                    Code.MED_UNKNOWN, place, scene.title(), scene.clip().media()));
        }
        long end = scene.clip().keep().kept().getLast().endMs();
        long duration = media.get().facts().durationMs();
        return end > duration
                ? List.of(
                        Problem.of(Code.MED_KEEP_PAST_END, place, scene.title(), Times.text(end), Times.text(duration)))
                : List.of();
    }

    private static List<Problem> media(Project project, Media media) {
        var problems = new ArrayList<Problem>();
        var facts = media.facts();
        if (facts.video().isEmpty() && facts.audio().isEmpty()) {
            problems.add(Problem.of(Code.MED_NO_TRACK, Places.of(media), media.file()));
        }
        if (project.scenes().stream().noneMatch(scene -> scene.clip().media().equals(media.id()))) {
            problems.add(Problem.of(Code.MED_UNUSED, Places.of(media), media.file()));
        }
        return problems;
    }
}
