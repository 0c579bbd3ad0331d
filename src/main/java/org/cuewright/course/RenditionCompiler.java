package org.cuewright.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cuewright.model.Media;
import org.cuewright.model.MediaFacts;
import org.cuewright.model.Project;

/// Decides which renditions of a recording a package has: the wanted heights below its own, of the described version
/// too, which is one in its own size already.
final class RenditionCompiler {
    private RenditionCompiler() {}

    /// `stem` begins their entry names; an id holds no dot, so that they are nobody else's.
    static List<CourseRendition> compile(Project project, Media media, String stem) {
        var renditions = new ArrayList<>(smaller(project, media.facts(), stem, false));
        media.described().ifPresent(described -> {
            var spoken = stem + ".described";
            var video = described.facts().video();
            renditions.add(new CourseRendition(
                    spoken + ".mp4",
                    video.map(MediaFacts.Video::shownWidth).orElse(0),
                    video.map(MediaFacts.Video::shownHeight).orElse(0),
                    true));
            renditions.addAll(smaller(project, described.facts(), spoken, true));
        });
        return renditions;
    }

    private static List<CourseRendition> smaller(Project project, MediaFacts facts, String stem, boolean described) {
        return facts.video()
                .map(video -> project.renditions().stream()
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .filter(lines -> lines < video.shownHeight())
                        .map(lines -> new CourseRendition(
                                stem + "." + lines + ".mp4", video.widthAt(lines), lines, described))
                        .toList())
                .orElse(List.of());
    }
}
