package org.cuewright.fx.stage;

import java.util.Optional;
import org.cuewright.fx.control.Icon;
import org.cuewright.problem.Problem;

/// What the stage says in place of a picture.
record StageWords(Icon icon, String title, String text) {
    private static final StageWords OPENING = new StageWords(Icon.FILM, "Opening the recording…", "");

    /// Empty when the picture speaks for itself.
    static Optional<StageWords> of(Film film, Player.State state, double copied) {
        return switch (film) {
            case Film.None _ ->
                Optional.of(new StageWords(
                        Icon.FILM, "No recording", "This scene shows no recording that the project has."));
            case Film.Opening _ -> Optional.of(OPENING);
            case Film.Missing(var file) ->
                Optional.of(new StageWords(
                        Icon.FILM_MISSING,
                        "The recording is missing",
                        "It should be at " + file + ". Put it back there, then open the project again."));
            case Film.Copying(var why) -> Optional.of(copying(why, copied));
            case Film.Unplayable(var problems) ->
                Optional.of(new StageWords(
                        Icon.FILM_MISSING,
                        "This recording cannot be played here",
                        problems.stream()
                                        .map(Problem::text)
                                        .findFirst()
                                        .map(text -> text + " ")
                                        .orElse("") + "Cues and captions can be worked on all the same."));
            case Film.Playable _ -> ofPlayer(state);
        };
    }

    private static StageWords copying(String format, double copied) {
        var share = copied > 0 ? "  " + Math.round(copied * 100) + " %" : "";
        return format.isEmpty()
                ? new StageWords(
                        Icon.SOUND_OFF,
                        "Making a silent copy…" + share,
                        "This computer has no sound device, and the player needs one for films with sound.")
                : new StageWords(
                        Icon.FILM,
                        "Making a copy to play here…" + share,
                        "The player shows MP4 with H.264 and AAC; this recording is " + format + ".");
    }

    private static Optional<StageWords> ofPlayer(Player.State state) {
        return switch (state) {
            case Player.State.Empty _, Player.State.Loading _ -> Optional.of(OPENING);
            case Player.State.Ready _ -> Optional.empty();
            case Player.State.Broken(var reason, var detail) -> Optional.of(broken(reason, detail));
        };
    }

    private static StageWords broken(Player.Reason reason, String detail) {
        return switch (reason) {
            case NO_SOUND_DEVICE ->
                new StageWords(
                        Icon.SOUND_OFF,
                        "This computer has no sound device",
                        "Without one a recording with sound cannot be played here. The timeline, checks, preview and"
                                + " export work.");
            case FORMAT ->
                new StageWords(
                        Icon.FILM_MISSING,
                        "The player cannot decode this recording",
                        "Cues, captions and export work: learners get a converted copy. (" + detail + ")");
            case NO_CODECS ->
                new StageWords(
                        Icon.FILM_MISSING,
                        "The player could not open this recording",
                        "The file may be damaged, or the system lacks a video decoder. (" + detail + ")");
        };
    }
}
