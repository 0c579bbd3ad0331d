package org.cuewright.pack;

import java.util.ArrayList;
import java.util.List;
import org.cuewright.course.Course;
import org.cuewright.model.Standard;

/// What both editions of SCORM have in common: the content of a package beside its manifest and control files, and the
/// names that stay the same from edition to edition.
public final class ScormFiles {
    private static final int VERSION_LENGTH = 20;
    private static final int TITLE_LENGTH = 200;

    private ScormFiles() {}

    /// Everything that resources list.
    public static List<Entry> content(Standard standard, PackageInput input) {
        var content = new ArrayList<>(input.common());
        content.addAll(LaunchPages.of(standard, input));
        content.add(ReadMe.of(standard, input));
        return List.copyOf(content);
    }

    /// The hrefs of those of `content` that the unit uses, sorted.
    public static List<String> hrefs(List<Entry> content, UnitFiles unit, List<UnitFiles> all) {
        var names = content.stream().map(Entry::name).toList();
        return unit.among(names, all).stream().map(XmlNames::href).toList();
    }

    public static String manifestId(Course course) {
        return XmlNames.id("course", course.id());
    }

    /// The edition, or what fits of it: the schemas allow 20 characters.
    public static String version(Course course) {
        var revision = XmlNames.clean(course.revision());
        return revision.length() <= VERSION_LENGTH ? revision : shortened(course.version(), VERSION_LENGTH);
    }

    /// A title within the 200 characters that SCORM 1.2 allows and 2004 advises.
    public static String title(String title) {
        return shortened(XmlNames.clean(title), TITLE_LENGTH);
    }

    private static String shortened(String text, int length) {
        if (text.codePointCount(0, text.length()) <= length) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…";
    }
}
