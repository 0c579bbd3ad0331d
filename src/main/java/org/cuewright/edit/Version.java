package org.cuewright.edit;

import java.util.Optional;
import org.cuewright.model.Project;

/// One state of the work and the edit that led to it; the first has none.
public record Version(Project project, Optional<Edit> by) {}
