package org.cuewright.pack.scorm2004;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cuewright.course.Completion;
import org.cuewright.model.Standard;
import org.cuewright.pack.Entry;
import org.cuewright.pack.PackageInput;
import org.cuewright.pack.Packager;
import org.cuewright.pack.Remarks;
import org.cuewright.pack.SchemaFiles;
import org.cuewright.pack.ScormFiles;
import org.cuewright.pack.UnitFiles;
import org.cuewright.pack.scorm2004.Scorm2004Manifest.DeliveryControls;
import org.cuewright.pack.scorm2004.Scorm2004Manifest.File;
import org.cuewright.pack.scorm2004.Scorm2004Manifest.Item;
import org.cuewright.pack.scorm2004.Scorm2004Manifest.Metadata;
import org.cuewright.pack.scorm2004.Scorm2004Manifest.Objectives;
import org.cuewright.pack.scorm2004.Scorm2004Manifest.Organization;
import org.cuewright.pack.scorm2004.Scorm2004Manifest.Organizations;
import org.cuewright.pack.scorm2004.Scorm2004Manifest.Presentation;
import org.cuewright.pack.scorm2004.Scorm2004Manifest.PrimaryObjective;
import org.cuewright.pack.scorm2004.Scorm2004Manifest.Resource;
import org.cuewright.pack.scorm2004.Scorm2004Manifest.Sequencing;
import org.cuewright.problem.Outcome;
import org.jspecify.annotations.Nullable;

/// Packages for SCORM 2004 4th Edition: one SCO per unit.
///
/// No completion threshold is written: with one the LMS would judge completion by the share watched alone and ignore
/// what the content says, and a rule may ask for answers too.
public final class Scorm2004Packager implements Packager {
    @Override
    public Standard standard() {
        return Standard.SCORM2004;
    }

    @Override
    public Outcome<List<Entry>> entries(PackageInput input) {
        var content = ScormFiles.content(Standard.SCORM2004, input);
        var entries = new ArrayList<>(content);
        entries.add(new Entry.Text("imsmanifest.xml", manifest(input, content).write()));
        entries.addAll(SchemaFiles.of("scorm2004"));
        return Outcome.done(List.copyOf(entries), Remarks.of(Standard.SCORM2004, input.options()));
    }

    private static Scorm2004Manifest manifest(PackageInput input, List<Entry> content) {
        var course = input.course();
        var units = UnitFiles.of(course);
        var id = ScormFiles.manifestId(course);
        var items = units.stream().map(files -> item(files, units.size() == 1)).toList();
        var resources = units.stream()
                .map(files -> resource(files, ScormFiles.hrefs(content, files, units)))
                .toList();
        var organization =
                new Organization(id + "-org", ScormFiles.title(course.title()), items, Sequencing.OF_ORGANIZATION);
        return new Scorm2004Manifest(
                id,
                ScormFiles.version(course),
                Scorm2004Manifest.SCHEMA_LOCATION,
                Metadata.FOURTH_EDITION,
                new Organizations(organization.identifier(), organization),
                resources);
    }

    private static Item item(UnitFiles files, boolean isAlone) {
        var unit = files.unit();
        return new Item(
                "item-" + unit.key(),
                "resource-" + unit.key(),
                true,
                ScormFiles.title(unit.title()),
                new Sequencing(null, objectives(unit.completion()), DeliveryControls.CONTENT_REPORTS),
                isAlone ? Presentation.ALONE : null);
    }

    private static @Nullable Objectives objectives(Completion completion) {
        var pass = completion.passScaled();
        if (pass == null || !completion.isGraded()) {
            return null;
        }
        var measure = BigDecimal.valueOf(pass).stripTrailingZeros().toPlainString();
        return new Objectives(new PrimaryObjective("primary", true, measure));
    }

    private static Resource resource(UnitFiles files, List<String> hrefs) {
        return new Resource(
                "resource-" + files.unit().key(),
                "webcontent",
                "sco",
                files.page(),
                hrefs.stream().map(File::new).toList());
    }
}
