package org.cuewright.pack;

import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cuewright.course.Course;
import org.cuewright.course.CourseUnit;
import org.cuewright.model.Standard;

/// `README-LMS.txt`: what an administrator must know to install this very edition.
public final class ReadMe {
    private ReadMe() {}

    public static Entry of(Standard standard, PackageInput input) {
        var course = input.course();
        var options = input.options();
        var values = new HashMap<String, String>();
        values.put("title", course.title());
        values.put("version", course.version());
        values.put("revision", course.revision());
        values.put("standard", standard.title());
        values.put("completion", perUnit(course, unit -> Rules.completion(unit.completion())));
        values.put("grading", perUnit(course, unit -> Rules.grading(unit.completion())));
        values.put(
                "advice",
                "For " + options.preset().title() + ": " + options.preset().advice());
        values.put(
                "lrs",
                options.lrs()
                        .map(lrs -> "xAPI statements also go to the learning record store\n  " + lrs.endpoint()
                                + "\n  named at export.")
                        .orElse("Nothing is sent anywhere else."));
        values.put("data", data(standard, options));
        values.replaceAll((_, value) -> XmlNames.clean(value));
        var template = input.templates().text(standard, Templates.READ_ME);
        return new Entry.Text(Templates.READ_ME, Placeholders.fill(template, values));
    }

    private static String data(Standard standard, PackagingOptions options) {
        return switch (standard) {
            case SCORM12, SCORM2004, CMI5 -> "To the LMS that launched it";
            case WEB -> options.lrs().isPresent() ? "To the record store named below" : "To nobody";
        };
    }

    private static String perUnit(Course course, Function<CourseUnit, String> sentence) {
        List<CourseUnit> units = course.units();
        if (units.size() == 1) {
            return sentence.apply(units.getFirst());
        }
        return units.stream()
                .map(unit -> "- " + unit.title() + ": " + sentence.apply(unit))
                .collect(Collectors.joining("\n"));
    }
}
