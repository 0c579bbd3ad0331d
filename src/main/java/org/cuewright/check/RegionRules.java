package org.cuewright.check;

import java.util.List;
import java.util.Optional;
import org.cuewright.model.Picture;
import org.cuewright.model.Project;
import org.cuewright.model.Question;
import org.cuewright.model.Scene;
import org.cuewright.problem.Code;
import org.cuewright.problem.Problem;

/// What can be pointed at: on a picture, inside of it, large enough for a finger and apart from each other.
final class RegionRules {
    /// Thousandths of the picture's width: about 24 CSS pixels on a picture as wide as a phone held upright.
    static final int LEAST = 60;

    private RegionRules() {}

    static List<Problem> hotspot(Project project, Scene scene, Question.Hotspot hotspot, Finding at) {
        var regions = hotspot.regions();
        var problems = OptionRules.list(regions, Question.Region::id, Question.Region::text, 2, at);
        if (regions.stream().noneMatch(Question.Region::correct)) {
            problems.add(at.problem(Code.QST_NO_CORRECT_OPTION));
        }
        var found = ratio(project, scene, hotspot);
        if (found.isEmpty()) {
            problems.add(hotspot.picture()
                    .map(picture -> at.problem(Code.PIC_HOTSPOT_UNKNOWN, picture))
                    .orElseGet(() -> at.problem(Code.QST_NO_PICTURE)));
        }
        double ratio = found.orElse(1.0);
        for (int i = 0; i < regions.size(); i++) {
            var region = regions.get(i);
            var area = region.area();
            if (!isInside(area)) {
                problems.add(at.problem(Code.QST_REGION_OUTSIDE, region.text()));
            } else if (area.width() < LEAST || area.height() * ratio < LEAST) {
                problems.add(at.problem(Code.QST_REGION_SMALL, region.text()));
            }
            regions.subList(0, i).stream()
                    .filter(other -> overlap(other.area(), area))
                    .forEach(other -> problems.add(at.problem(Code.QST_REGIONS_OVERLAP, region.text(), other.text())));
        }
        return problems;
    }

    /// Height by width of what is pointed at: the picture that the question names, else that of the video.
    private static Optional<Double> ratio(Project project, Scene scene, Question.Hotspot hotspot) {
        if (hotspot.picture().isPresent()) {
            return hotspot.picture().flatMap(project::picture).map(Picture::ratio);
        }
        return project.media(scene.clip().media())
                .flatMap(media -> media.facts().video())
                .map(video -> (double) video.shownHeight() / video.shownWidth());
    }

    private static boolean isInside(Question.Area area) {
        return area.x() >= 0
                && area.y() >= 0
                && area.width() > 0
                && area.height() > 0
                && area.x() + area.width() <= Question.Area.WHOLE
                && area.y() + area.height() <= Question.Area.WHOLE;
    }

    private static boolean overlap(Question.Area one, Question.Area other) {
        return one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }
}
