package org.cuewright.preview.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads `cmi5.xml`, the course structure of cmi5 13.1.
final class StructureFormat {
    private final List<CoursePackage.Au> units = new ArrayList<>();
    private final List<CoursePackage.Block> blocks = new ArrayList<>();

    private StructureFormat() {}

    static Optional<CoursePackage> read(Xml root) {
        return root.name().equals("courseStructure")
                ? root.child("course").map(course -> new StructureFormat().course(root, course))
                : Optional.empty();
    }

    private CoursePackage course(Xml root, Xml course) {
        units(root);
        return new CoursePackage.Cmi5(
                course.attribute("id").orElse(""), title(course), List.copyOf(units), List.copyOf(blocks));
    }

    /// Collects the AUs below `parent` and answers their ids.
    private List<String> units(Xml parent) {
        var ids = new ArrayList<String>();
        for (var child : parent.children()) {
            switch (child.name()) {
                case "au" -> {
                    units.add(unit(child));
                    ids.add(child.attribute("id").orElse(""));
                }
                case "block" -> {
                    var inside = units(child);
                    blocks.add(new CoursePackage.Block(child.attribute("id").orElse(""), inside));
                    ids.addAll(inside);
                }
                default -> {}
            }
        }
        return ids;
    }

    private static CoursePackage.Au unit(Xml au) {
        return new CoursePackage.Au(
                au.attribute("id").orElse(""),
                title(au),
                au.child("url").map(Xml::text).orElse(""),
                au.attribute("moveOn").orElse("NotApplicable"),
                au.attribute("masteryScore").map(Double::valueOf),
                au.child("launchParameters").map(Xml::text),
                au.child("entitlementKey").map(Xml::text));
    }

    private static String title(Xml parent) {
        return parent.at("title", "langstring").map(Xml::text).orElse("Untitled");
    }
}
