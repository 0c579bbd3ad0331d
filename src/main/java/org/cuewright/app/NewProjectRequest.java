package org.cuewright.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A project to make in `folder`: a scene for each video in order, caption files for them in the same order.
public record NewProjectRequest(Path folder, Optional<String> title, List<Path> videos, List<Path> captions) {
    public NewProjectRequest {
        videos = List.copyOf(videos);
        captions = List.copyOf(captions);
    }
}
