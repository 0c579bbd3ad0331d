package org.cuewright.course;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.cuewright.model.EditList;
import org.cuewright.model.MediaId;

/// A media file of the package: its entry name, its size as shown, and the clip it is made from.
public record CourseMedia(
        String id,
        String src,
        long durationMs,
        int width,
        int height,
        @JsonIgnore MediaId source,
        @JsonIgnore EditList keep) {}
