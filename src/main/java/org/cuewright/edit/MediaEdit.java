package org.cuewright.edit;

import org.cuewright.model.CaptionTrack;
import org.cuewright.model.Media;
import org.cuewright.model.MediaId;
import org.cuewright.model.Project;
import org.cuewright.model.TrackId;

/// Edits of the recordings and their caption tracks.
public sealed interface MediaEdit extends Edit {
    /// Takes a recording into the project.
    record Use(Media media) implements MediaEdit {}

    /// Points a recording to where its file is now.
    record Relink(MediaId id, String file) implements MediaEdit {}

    /// Gives a recording its described version, or another one.
    record Describe(MediaId id, Media.Described described) implements MediaEdit {}

    /// Adds a caption track, or puts it in the place of the one of its id.
    record Caption(MediaId id, CaptionTrack track) implements MediaEdit {}

    /// Takes a caption track away.
    record RemoveTrack(MediaId id, TrackId track) implements MediaEdit {}

    @Override
    default Project applyTo(Project project) {
        return switch (this) {
            case Use(var media) -> project.withMedia(Lists.plus(project.media(), media));
            case Relink(var id, var file) -> project.updateMedia(id, media -> media.withFile(file));
            case Describe(var id, var described) -> project.updateMedia(id, media -> media.withDescribed(described));
            case Caption(var id, var track) ->
                project.updateMedia(
                        id,
                        media -> media.withCaptions(Lists.plus(
                                Lists.without(
                                        media.captions(), other -> other.id().equals(track.id())),
                                track)));
            case RemoveTrack(var id, var track) ->
                project.updateMedia(
                        id,
                        media -> media.withCaptions(Lists.without(
                                media.captions(), other -> other.id().equals(track))));
        };
    }

    @Override
    default String name() {
        return switch (this) {
            case Use _ -> "Import media";
            case Relink _ -> "Relink media";
            case Describe _ -> "Describe media";
            case Caption _ -> "Import captions";
            case RemoveTrack _ -> "Remove captions";
        };
    }
}
