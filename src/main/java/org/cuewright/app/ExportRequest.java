package org.cuewright.app;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.cuewright.model.Standard;

/// What to export, and into which folder.
public record ExportRequest(Set<Standard> standards, Path out, ExportOptions options) {
    public ExportRequest {
        standards = EnumSet.copyOf(standards);
    }
}
