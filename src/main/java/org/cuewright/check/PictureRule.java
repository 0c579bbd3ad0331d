package org.cuewright.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cuewright.model.Interaction;
import org.cuewright.model.Picture;
import org.cuewright.model.PictureId;
import org.cuewright.model.Project;
import org.cuewright.model.Question;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Problem;

/// Every picture is of a kind that browsers show, is there where a text or question shows it, and has words.
final class PictureRule implements Rule {
    @Override
    public Stream<Problem> check(Project project) {
        var problems = new ArrayList<Problem>();
        var shown = new HashSet<PictureId>();
        for (var lesson : project.lessons()) {
            for (var scene : lesson.scenes()) {
                for (var cue : scene.cues()) {
                    problems.addAll(interaction(project, cue.interaction(), Places.of(lesson, scene, cue), shown));
                }
            }
        }
        project.pictures().forEach(picture -> problems.addAll(picture(picture, shown)));
        return problems.stream();
    }

    private static List<Problem> picture(Picture picture, Set<PictureId> shown) {
        var problems = new ArrayList<Problem>();
        if (!Picture.ENDINGS.contains(picture.ending())) {
            var kinds = String.join(", ", new TreeSet<>(Picture.ENDINGS));
            problems.add(Problem.of(Code.PIC_KIND, Places.of(picture), picture.file(), kinds));
        }
        if (!shown.contains(picture.id())) {
            problems.add(Problem.of(Code.PIC_UNUSED, Places.of(picture), picture.file()));
        }
        return problems;
    }

    /// What is amiss with the pictures in the texts of an interaction; those that are there are added to `shown`.
    private static List<Problem> interaction(
            Project project, Interaction interaction, Location place, Set<PictureId> shown) {
        var problems = new ArrayList<Problem>();
        if (interaction instanceof Question.Hotspot hotspot) {
            hotspot.picture().ifPresent(shown::add);
        }
        for (var text : interaction.markdown()) {
            for (var asked : MarkdownPicture.in(text)) {
                var picture = project.pictureAt(asked.file());
                picture.ifPresent(found -> shown.add(found.id()));
                if (picture.isEmpty()) {
                    problems.add(Problem.of(Code.PIC_UNKNOWN, place, asked.file()));
                } else if (asked.words().isBlank()) {
                    problems.add(Problem.of(Code.PIC_NO_WORDS, place, asked.file()));
                }
            }
        }
        return problems;
    }
}
