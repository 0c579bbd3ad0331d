package org.cuewright.course;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;
import org.cuewright.model.EditList;
import org.cuewright.model.MediaId;

/// A media file of the package: its entry name, its size as shown, the recording it is made from, and what is kept of
/// that when not the whole.
public record CourseMedia(
        String id,
        String src,
        long durationMs,
        int width,
        int height,
        @JsonIgnore MediaId source,
        @JsonIgnore Optional<EditList> cut) {}
