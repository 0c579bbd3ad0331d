package org.cuewright.course;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cuewright.model.EditList;
import org.cuewright.model.MediaId;

/// A media file of the package: its entry name, its size as shown, what else of it there is to choose from, the
/// recording it is made from, and what is kept of that when not the whole.
public record CourseMedia(
        String id,
        String src,
        long durationMs,
        int width,
        int height,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CourseRendition> renditions,
        @JsonIgnore MediaId source,
        @JsonIgnore Optional<EditList> cut) {
    public CourseMedia {
        renditions = List.copyOf(renditions);
    }

    /// The entry names of all its files.
    public Stream<String> files() {
        return Stream.concat(Stream.of(src), renditions.stream().map(CourseRendition::src));
    }
}
