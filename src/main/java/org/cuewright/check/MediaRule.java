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
    static final int LEAST_LINES = 144;
    static final int MOST_LINES = 2160;
    /// Editors round the end of what they export to frames of their own.
    static final long DESCRIBED_SLACK_MS = 500;

    @Override
    public Stream<Problem> check(Project project) {
        return Stream.of(
                        project.lessons().stream()
                                .flatMap(lesson -> lesson.scenes().stream()
                                        .flatMap(scene -> clip(project, lesson, scene).stream())),
                        project.media().stream().flatMap(media -> media(project, media).stream()),
                        heights(project))
                .flatMap(problems -> problems);
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
        media.described().ifPresent(described -> problems.addAll(described(media, described)));
        return problems;
    }

    private static List<Problem> described(Media media, Media.Described described) {
        var problems = new ArrayList<Problem>();
        long length = media.facts().durationMs();
        var facts = described.facts();
        if (Math.abs(facts.durationMs() - length) > DESCRIBED_SLACK_MS) {
            problems.add(Problem.of(
                    Code.MED_DESCRIBED_LENGTH,
                    Places.of(media),
                    described.file(),
                    Times.text(facts.durationMs()),
                    Times.text(length)));
        }
        if (facts.audio().isEmpty()
                || facts.video().isPresent() != media.facts().video().isPresent()) {
            problems.add(Problem.of(Code.MED_DESCRIBED_UNLIKE, Places.of(media), described.file()));
        }
        return problems;
    }

    private static Stream<Problem> heights(Project project) {
        return project.renditions().stream()
                .filter(lines -> lines < LEAST_LINES || lines > MOST_LINES || lines % 2 != 0)
                .map(lines -> Problem.of(
                        Code.MED_RENDITION_HEIGHT, Places.course("renditions"), lines, LEAST_LINES, MOST_LINES));
    }
}
