package org.cuewright.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Problem;

/// What only SCORM 2004 4th Edition asks of a manifest.
final class Scorm2004Rules {
    private static final String ADL = Dialect.SCORM2004.adl();
    private static final String SEQ = "http://www.adlnet.org/xsd/adlseq_v1p3";
    private static final String SS = "http://www.imsglobal.org/xsd/imsss";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final Set<String> CONTROL_FILES = Set.of(
            "XMLSchema.dtd",
            "adlcp_v1p3.xsd",
            "adlnav_v1p3.xsd",
            "adlseq_v1p3.xsd",
            "datatypes.dtd",
            "imscp_v1p1.xsd",
            "imsss_v1p0.xsd",
            "imsss_v1p0auxresource.xsd",
            "imsss_v1p0control.xsd",
            "imsss_v1p0delivery.xsd",
            "imsss_v1p0limit.xsd",
            "imsss_v1p0objective.xsd",
            "imsss_v1p0random.xsd",
            "imsss_v1p0rollup.xsd",
            "imsss_v1p0seqrule.xsd",
            "imsss_v1p0util.xsd",
            "xml.xsd");

    private final XmlElement manifest;
    private final List<Problem> problems = new ArrayList<>();

    private Scorm2004Rules(XmlElement manifest) {
        this.manifest = manifest;
    }

    static List<Problem> check(XmlElement manifest, PackageFiles files) {
        var rules = new Scorm2004Rules(manifest);
        CONTROL_FILES.stream()
                .sorted()
                .filter(name -> !files.contains(name))
                .forEach(name -> rules.add(Code.S04_CONTROL_FILE_MISSING, name));
        rules.checkPlaces();
        ScormRules.organizations(manifest).forEach(rules::checkFlow);
        ScormRules.items(manifest).forEach(rules::checkItem);
        return rules.problems;
    }

    private void checkPlaces() {
        manifest.all().forEach(element -> {
            element.attribute(XML, "base")
                    .filter(base -> base.startsWith("/") || !base.endsWith("/"))
                    .ifPresent(base -> add(Code.S04_BASE, base));
            place(element, ADL, "scormType", "resource");
            place(element, ADL, "sharedDataGlobalToSystem", "organization");
            place(element, SEQ, "objectivesGlobalToSystem", "organization");
        });
    }

    private void place(XmlElement element, String namespace, String attribute, String owner) {
        if (element.attribute(namespace, attribute).isPresent() && !element.is(manifest.namespace(), owner)) {
            add(Code.S04_ATTRIBUTE_PLACE, attribute, element.name());
        }
    }

    private void checkFlow(XmlElement organization) {
        var flows = organization.child(SS, "sequencing").stream()
                .flatMap(sequencing -> sequencing.child(SS, "controlMode").stream())
                .anyMatch(mode -> isTrue(mode, "flow"));
        if (!flows) {
            add(Code.S04_NO_FLOW, ScormRules.name(organization));
        }
    }

    private void checkItem(XmlElement item) {
        var name = ScormRules.name(item);
        if (!item.children("item").isEmpty()) {
            if (item.attribute("identifierref").isPresent()) {
                add(Code.S04_CLUSTER_REFERENCE, name);
            }
            return;
        }
        item.child(ADL, "completionThreshold").ifPresent(threshold -> checkThreshold(name, threshold));
        var sequencing = item.child(SS, "sequencing");
        sequencing
                .flatMap(found -> found.child(SS, "objectives"))
                .flatMap(found -> found.child(SS, "primaryObjective"))
                .ifPresent(objective -> checkObjective(name, objective));
        var reports = sequencing
                .flatMap(found -> found.child(SS, "deliveryControls"))
                .filter(controls -> isTrue(controls, "completionSetByContent"))
                .filter(controls -> isTrue(controls, "objectiveSetByContent"));
        if (isSco(item) && reports.isEmpty()) {
            add(Code.S04_NOT_SET_BY_CONTENT, name);
        }
    }

    private void checkThreshold(String name, XmlElement threshold) {
        if (!threshold.text().isBlank()) {
            add(Code.S04_THRESHOLD, name, "its value is text");
        } else if (threshold.attribute("minProgressMeasure").isPresent() && !isTrue(threshold, "completedByMeasure")) {
            add(Code.S04_THRESHOLD, name, "minProgressMeasure does nothing without completedByMeasure");
        } else if (!isWithin(threshold.attribute("minProgressMeasure").orElse("1"), 0)) {
            add(Code.S04_THRESHOLD, name, "minProgressMeasure is out of range");
        }
    }

    private void checkObjective(String name, XmlElement objective) {
        var measure = objective
                .child(SS, "minNormalizedMeasure")
                .map(found -> found.text().strip());
        var isByMeasure = isTrue(objective, "satisfiedByMeasure");
        if (isByMeasure && measure.isEmpty()) {
            add(Code.S04_OBJECTIVE, name, "it is satisfied by measure but names none, so only a full score passes");
        } else if (!isByMeasure && measure.isPresent()) {
            add(Code.S04_OBJECTIVE, name, "minNormalizedMeasure does nothing without satisfiedByMeasure");
        } else if (!isWithin(measure.orElse("1"), -1)) {
            add(Code.S04_OBJECTIVE, name, "minNormalizedMeasure is out of range");
        }
    }

    private boolean isSco(XmlElement item) {
        var reference = item.attribute("identifierref").orElse("");
        return ScormRules.resources(manifest).stream()
                .filter(resource -> ScormRules.name(resource).equals(reference))
                .anyMatch(resource ->
                        resource.attribute(ADL, "scormType").orElse("").equals("sco"));
    }

    private static boolean isTrue(XmlElement element, String attribute) {
        var value = element.attribute(attribute).orElse("");
        return value.equals("true") || value.equals("1");
    }

    private static boolean isWithin(String number, double least) {
        try {
            var value = Double.parseDouble(number);
            return value >= least && value <= 1;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private void add(Code code, Object... args) {
        problems.add(Problem.of(code, Location.entry(ScormRules.MANIFEST), args));
    }
}
