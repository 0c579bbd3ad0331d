package org.cuewright.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cuewright.model.CaptionTrack;
import org.cuewright.model.Media;
import org.cuewright.model.Project;
import org.cuewright.problem.Code;
import org.cuewright.problem.Problem;

/// Whoever cannot hear a recording can read it, and captions show one at a time.
final class CaptionRule implements Rule {
    @Override
    public Stream<Problem> check(Project project) {
        return project.media().stream().flatMap(media -> check(media).stream());
    }

    private static List<Problem> check(Media media) {
        var problems = new ArrayList<Problem>();
        boolean captioned = media.captions().stream()
                .anyMatch(track -> track.kind() == CaptionTrack.Kind.CAPTIONS
                        && !track.captions().isEmpty());
        if (media.facts().audio().isPresent() && !captioned) {
            problems.add(Problem.of(Code.CAP_NONE, Places.of(media), media.file()));
        }
        for (var track : media.captions()) {
            problems.addAll(check(media, track));
        }
        return problems;
    }

    private static List<Problem> check(Media media, CaptionTrack track) {
        var problems = new ArrayList<Problem>();
        var place = Places.of(media, track.id());
        if (!CourseRule.isLanguageTag(track.language())) {
            problems.add(Problem.of(Code.CAP_LANGUAGE_BAD, place, track.label(), track.language()));
        }
        var captions = track.captions();
        for (int i = 1; i < captions.size(); i++) {
            if (captions.get(i - 1).span().overlaps(captions.get(i).span())) {
                problems.add(Problem.of(
                        Code.CAP_OVERLAP,
                        place,
                        track.label(),
                        Times.text(captions.get(i).span().startMs())));
            }
        }
        captions.stream()
                .filter(caption -> caption.span().startMs() >= media.facts().durationMs())
                .forEach(caption -> problems.add(Problem.of(
                        Code.CAP_PAST_END,
                        place,
                        track.label(),
                        Times.text(caption.span().startMs()),
                        Times.text(media.facts().durationMs()))));
        return problems;
    }
}
