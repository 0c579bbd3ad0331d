package org.cuewright.pack.scorm12;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cuewright.course.Completion;
import org.cuewright.model.Standard;
import org.cuewright.pack.Entry;
import org.cuewright.pack.PackageInput;
import org.cuewright.pack.Packager;
import org.cuewright.pack.Remarks;
import org.cuewright.pack.SchemaFiles;
import org.cuewright.pack.ScormFiles;
import org.cuewright.pack.UnitFiles;
import org.cuewright.pack.scorm12.Scorm12Manifest.File;
import org.cuewright.pack.scorm12.Scorm12Manifest.Item;
import org.cuewright.pack.scorm12.Scorm12Manifest.Metadata;
import org.cuewright.pack.scorm12.Scorm12Manifest.Organization;
import org.cuewright.pack.scorm12.Scorm12Manifest.Organizations;
import org.cuewright.pack.scorm12.Scorm12Manifest.Resource;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.jspecify.annotations.Nullable;

/// Packages for SCORM 1.2: one SCO per unit.
public final class Scorm12Packager implements Packager {
    private static final String SCHEMA_LOCATION =
            Scorm12Manifest.CP + " imscp_rootv1p1p2.xsd " + Scorm12Manifest.ADL + " adlcp_rootv1p2.xsd";

    @Override
    public Standard standard() {
        return Standard.SCORM12;
    }

    @Override
    public Outcome<List<Entry>> entries(PackageInput input) {
        var content = ScormFiles.content(Standard.SCORM12, input);
        var entries = new ArrayList<>(content);
        entries.add(new Entry.Text("imsmanifest.xml", manifest(input, content).write()));
        entries.addAll(SchemaFiles.of("scorm12"));
        var remarks = new ArrayList<>(Remarks.of(Standard.SCORM12, input.options()));
        remarks.addAll(masteryRemarks(input));
        return Outcome.done(List.copyOf(entries), remarks);
    }

    private static Scorm12Manifest manifest(PackageInput input, List<Entry> content) {
        var course = input.course();
        var units = UnitFiles.of(course);
        var id = ScormFiles.manifestId(course);
        var items = units.stream()
                .map(files -> item(files, input.options().masteryScore()))
                .toList();
        var resources = units.stream()
                .map(files -> resource(files, ScormFiles.hrefs(content, files, units)))
                .toList();
        var organization = new Organization(id + "-org", ScormFiles.title(course.title()), items);
        return new Scorm12Manifest(
                id,
                ScormFiles.version(course),
                SCHEMA_LOCATION,
                Metadata.SCORM12,
                new Organizations(organization.identifier(), organization),
                resources);
    }

    private static Item item(UnitFiles files, boolean masteryScore) {
        var unit = files.unit();
        return new Item(
                "item-" + unit.key(),
                "resource-" + unit.key(),
                true,
                ScormFiles.title(unit.title()),
                masteryScore ? mastery(unit.completion()) : null);
    }

    private static Resource resource(UnitFiles files, List<String> hrefs) {
        return new Resource(
                "resource-" + files.unit().key(),
                "webcontent",
                "sco",
                files.page(),
                hrefs.stream().map(File::new).toList());
    }

    /// The pass mark in whole per cent, if it is that: any other number would make the LMS judge differently.
    private static @Nullable Integer mastery(Completion completion) {
        return percent(completion)
                .filter(Scorm12Packager::isWhole)
                .map(BigDecimal::intValueExact)
                .orElse(null);
    }

    private static List<Problem> masteryRemarks(PackageInput input) {
        if (!input.options().masteryScore()) {
            return List.of();
        }
        return input.course().units().stream()
                .filter(unit -> percent(unit.completion())
                        .filter(percent -> !isWhole(percent))
                        .isPresent())
                .map(unit -> Problem.of(Code.S12_MASTERY_NOT_WHOLE, Location.entry("imsmanifest.xml"), unit.title()))
                .toList();
    }

    private static Optional<BigDecimal> percent(Completion completion) {
        return Optional.ofNullable(completion.passScaled())
                .filter(_ -> completion.isGraded())
                .map(scaled -> BigDecimal.valueOf(scaled).movePointRight(2).stripTrailingZeros());
    }

    private static boolean isWhole(BigDecimal percent) {
        return percent.scale() <= 0;
    }
}
