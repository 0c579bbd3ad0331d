package org.cuewright.pack;

import java.util.List;
import org.cuewright.course.Course;

/// What every packager is given; `common` are the entries that are the same for all standards (see [CommonEntries]).
public record PackageInput(Course course, PackagingOptions options, Templates templates, List<Entry> common) {
    public PackageInput {
        common = List.copyOf(common);
    }
}
