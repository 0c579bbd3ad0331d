package org.cuewright.course;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which pictures lessons show, by entry name.
final class ShownPictures {
    private ShownPictures() {}

    static Set<String> in(List<CourseLesson> lessons) {
        return lessons.stream()
                .flatMap(lesson -> lesson.scenes().stream())
                .flatMap(scene -> scene.cues().stream())
                .flatMap(cue -> of(cue.interaction()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> of(CourseInteraction interaction) {
        return switch (interaction) {
            case CourseInteraction.Note note -> of(note.formatted().values());
            case CourseInteraction.Branch branch -> of(branch.formatted().values());
            case CourseInteraction.Hotspot(var asked, var _, var _, var picture) ->
                Stream.concat(
                        Stream.ofNullable(picture).map(CoursePicture::src),
                        of(asked.formatted().values()));
            case CourseInteraction.Question question ->
                of(question.asked().formatted().values());
        };
    }

    private static Stream<String> of(Collection<List<Formatted>> texts) {
        return texts.stream().flatMap(List::stream).flatMap(ShownPictures::of);
    }

    private static Stream<String> of(Formatted piece) {
        return switch (piece) {
            case Formatted.Words _ -> Stream.of();
            case Formatted.Image image -> Stream.of(image.src());
            case Formatted.Element element -> element.children().stream().flatMap(ShownPictures::of);
        };
    }
}
