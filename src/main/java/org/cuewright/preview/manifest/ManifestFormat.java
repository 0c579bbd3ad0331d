package org.cuewright.preview.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads `imsmanifest.xml` of SCORM 1.2 and SCORM 2004: the default organization and the SCOs its items name.
final class ManifestFormat {
    private final Xml root;
    private final boolean is2004;

    private ManifestFormat(Xml root, boolean is2004) {
        this.root = root;
        this.is2004 = is2004;
    }

    static Optional<CoursePackage> read(Xml root) {
        var version = root.at("metadata", "schemaversion").map(Xml::text).orElse("");
        if (version.equals("1.2")) {
            return Optional.of(new ManifestFormat(root, false).course());
        }
        return version.startsWith("2004") || version.equals("CAM 1.3")
                ? Optional.of(new ManifestFormat(root, true).course())
                : Optional.empty();
    }

    private CoursePackage course() {
        var organizations = root.child("organizations");
        var byDefault = organizations.flatMap(all -> all.attribute("default")).orElse("");
        var organization = organizations.stream()
                .flatMap(all -> all.children("organization").stream())
                .filter(one -> byDefault.isEmpty()
                        || byDefault.equals(one.attribute("identifier").orElse("")))
                .findFirst();
        var units = new ArrayList<CoursePackage.Sco>();
        organization.ifPresent(one -> one.children("item").forEach(item -> collect(item, units)));
        var title =
                organization.flatMap(one -> one.child("title")).map(Xml::text).orElse("Untitled");
        return new CoursePackage.Scorm(is2004 ? "scorm2004" : "scorm12", title, List.copyOf(units));
    }

    private void collect(Xml item, List<CoursePackage.Sco> units) {
        item.attribute("identifierref").flatMap(this::resource).ifPresent(resource -> {
            var facts = is2004 ? facts2004(item) : facts12(item);
            units.add(new CoursePackage.Sco(
                    item.attribute("identifier").orElse(""),
                    item.child("title").map(Xml::text).orElse("Untitled"),
                    href(resource, item.attribute("parameters").orElse("")),
                    facts));
        });
        item.children("item").forEach(child -> collect(child, units));
    }

    private Optional<Xml> resource(String identifier) {
        return root.child("resources").stream()
                .flatMap(all -> all.children("resource").stream())
                .filter(resource ->
                        identifier.equals(resource.attribute("identifier").orElse(""))
                                && resource.attribute("href").isPresent())
                .findFirst();
    }

    private String href(Xml resource, String parameters) {
        var base = root.attribute("base").orElse("")
                + root.child("resources").flatMap(all -> all.attribute("base")).orElse("")
                + resource.attribute("base").orElse("");
        var href = base + resource.attribute("href").orElse("");
        if (parameters.isEmpty() || parameters.startsWith("#")) {
            return href + parameters;
        }
        var query = parameters.replaceFirst("^[?&]+", "");
        return href + (href.contains("?") ? "&" : "?") + query;
    }

    private static Map<String, Object> facts12(Xml item) {
        var facts = new LinkedHashMap<String, Object>();
        item.child("masteryscore").ifPresent(score -> facts.put("masteryScore", score.text()));
        item.child("maxtimeallowed").ifPresent(time -> facts.put("maxTimeAllowed", time.text()));
        item.child("timelimitaction").ifPresent(action -> facts.put("timeLimitAction", action.text()));
        item.child("datafromlms").ifPresent(data -> facts.put("launchData", data.text()));
        return facts;
    }

    private static Map<String, Object> facts2004(Xml item) {
        var facts = new LinkedHashMap<String, Object>();
        item.child("timeLimitAction").ifPresent(action -> facts.put("timeLimitAction", action.text()));
        item.child("dataFromLMS").ifPresent(data -> facts.put("launchData", data.text()));
        item.child("completionThreshold")
                .filter(threshold -> isTrue(threshold, "completedByMeasure"))
                .ifPresent(threshold -> facts.put(
                        "completionThreshold",
                        threshold.attribute("minProgressMeasure").orElse("1.0")));
        item.at("sequencing", "limitConditions")
                .flatMap(limits -> limits.attribute("attemptAbsoluteDurationLimit"))
                .ifPresent(limit -> facts.put("maxTimeAllowed", limit));
        var primary = item.at("sequencing", "objectives", "primaryObjective");
        primary.filter(objective -> isTrue(objective, "satisfiedByMeasure"))
                .ifPresent(objective -> facts.put(
                        "scaledPassingScore",
                        objective.child("minNormalizedMeasure").map(Xml::text).orElse("1.0")));
        var objectives = item.at("sequencing", "objectives").stream()
                .flatMap(all -> all.children().stream())
                .flatMap(objective -> objective.attribute("objectiveID").stream())
                .filter(id -> !id.isEmpty())
                .toList();
        facts.put("objectives", objectives);
        var delivery = item.at("sequencing", "deliveryControls");
        facts.put(
                "completionSetByContent",
                delivery.filter(it -> isTrue(it, "completionSetByContent")).isPresent());
        facts.put(
                "objectiveSetByContent",
                delivery.filter(it -> isTrue(it, "objectiveSetByContent")).isPresent());
        return facts;
    }

    private static boolean isTrue(Xml element, String attribute) {
        return element.attribute(attribute)
                .filter(value -> value.equals("true") || value.equals("1"))
                .isPresent();
    }
}
