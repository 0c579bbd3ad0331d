package org.cuewright.pack.cmi5;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.cuewright.course.Completion;
import org.cuewright.course.Course;
import org.cuewright.model.Standard;
import org.cuewright.pack.Entry;
import org.cuewright.pack.LaunchPages;
import org.cuewright.pack.PackageInput;
import org.cuewright.pack.Packager;
import org.cuewright.pack.ReadMe;
import org.cuewright.pack.Remarks;
import org.cuewright.pack.UnitFiles;
import org.cuewright.pack.XmlNames;
import org.cuewright.pack.cmi5.CourseStructure.Text;
import org.cuewright.pack.cmi5.CourseStructure.Unit;
import org.cuewright.problem.Outcome;
import org.jspecify.annotations.Nullable;

/// Packages for cmi5: one AU per unit.
public final class Cmi5Packager implements Packager {
    private static final int SCORE_DECIMALS = 4;

    @Override
    public Standard standard() {
        return Standard.CMI5;
    }

    @Override
    public Outcome<List<Entry>> entries(PackageInput input) {
        var entries = new ArrayList<>(input.common());
        entries.addAll(LaunchPages.of(Standard.CMI5, input));
        entries.add(ReadMe.of(Standard.CMI5, input));
        entries.add(new Entry.Text("cmi5.xml", structure(input.course()).write()));
        return Outcome.done(List.copyOf(entries), Remarks.of(Standard.CMI5, input.options()));
    }

    private static CourseStructure structure(Course course) {
        var language = course.language();
        var units =
                UnitFiles.of(course).stream().map(files -> unit(course, files)).toList();
        return new CourseStructure(
                new CourseStructure.Course(
                        course.id(), Text.of(language, course.title()), Text.of(language, description(course))),
                units);
    }

    private static Unit unit(Course course, UnitFiles files) {
        var unit = files.unit();
        var language = course.language();
        return new Unit(
                unit.id(),
                MoveOn.of(unit.completion()).text(),
                masteryScore(unit.completion()),
                "AnyWindow",
                Text.of(language, unit.title()),
                Text.of(language, description(course)),
                XmlNames.href(files.page()));
    }

    /// A course without a description is described by its title: the element must not be empty. The edition stands
    /// here because the structure has no place of its own for it.
    private static String description(Course course) {
        var text = course.description().isBlank() ? course.title() : course.description();
        return text.strip() + " (" + course.revision() + ")";
    }

    private static @Nullable String masteryScore(Completion completion) {
        var pass = completion.passScaled();
        if (pass == null || !completion.isGraded()) {
            return null;
        }
        return BigDecimal.valueOf(pass)
                .setScale(SCORE_DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
