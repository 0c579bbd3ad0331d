package org.cuewright.fx.stage;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cuewright.model.Media;
import org.cuewright.model.MediaFacts;
import org.cuewright.problem.Problem;

/// What there is to show of a scene, judged before the player touches it.
sealed interface Film {
    /// The course has no scene, or the scene no recording.
    record None() implements Film {}

    /// It is being looked for.
    record Opening() implements Film {}

    /// The recording is not where the project says.
    record Missing(Path file) implements Film {}

    /// The player cannot show the recording, so a copy is being made that it can.
    record Copying(String why) implements Film {}

    /// There is no such copy either.
    record Unplayable(List<Problem> problems) implements Film {}

    /// The player will show it.
    record Playable(Path file) implements Film {}

    Set<String> CONTAINERS = Set.of("mp4", "m4v");
    Set<String> SOUNDS = Set.of("aac", "mp3");

    /// Whether JavaFX plays a recording as it is: it refuses other containers and shows nothing of other codecs.
    static boolean isPlayable(MediaFacts facts) {
        return CONTAINERS.contains(facts.container())
                && facts.video()
                        .filter(video -> video.codec().equals("h264") && video.rotation() == 0)
                        .isPresent()
                && facts.audio().map(audio -> SOUNDS.contains(audio.codec())).orElse(true);
    }

    /// What a recording is made of: `webm, vp9, opus`.
    static String format(Media media) {
        var facts = media.facts();
        return Stream.of(
                        Optional.of(facts.container()),
                        facts.video().map(MediaFacts.Video::codec),
                        facts.audio().map(MediaFacts.Audio::codec))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }
}
