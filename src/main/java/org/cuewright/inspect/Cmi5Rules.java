package org.cuewright.inspect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Problem;

/// What a course structure must be (cmi5 13 and 14), checked without the official schema, which is not published as a
/// package anywhere.
final class Cmi5Rules {
    static final String STRUCTURE = "cmi5.xml";
    static final String NAMESPACE = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";
    private static final Pattern IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");
    private static final Pattern SCORE = Pattern.compile("(?:0(?:\\.\\d{1,4})?|1(?:\\.0{1,4})?|\\.\\d{1,4})");
    private static final Pattern RESERVED_PARAMETER =
            Pattern.compile("[?&](?:endpoint|fetch|actor|registration|activityId)(?:=|&|#|$)");
    private static final Set<String> MOVE_ON =
            Set.of("Passed", "Completed", "CompletedAndPassed", "CompletedOrPassed", "NotApplicable");
    private static final Set<String> LAUNCH_METHODS = Set.of("OwnWindow", "AnyWindow");
    private static final List<String> ROOT = List.of("course", "objectives", "block", "au");
    private static final List<String> COURSE = List.of("title", "description");
    private static final List<String> BLOCK = List.of("title", "description", "objectives", "block", "au");
    private static final List<String> UNIT =
            List.of("title", "description", "objectives", "url", "launchParameters", "entitlementKey");
    /// AUs and blocks may stand in any order among each other.
    private static final Set<String> MIXED = Set.of("block", "au");

    private final XmlElement root;
    private final PackageFiles files;
    private final Set<String> objectives;
    private final Set<String> ids = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private Cmi5Rules(XmlElement root, PackageFiles files) {
        this.root = root;
        this.files = files;
        this.objectives = root.child("objectives").stream()
                .flatMap(found -> found.children("objective").stream())
                .flatMap(objective -> objective.attribute("id").stream())
                .collect(Collectors.toSet());
    }

    static List<Problem> check(XmlElement root, PackageFiles files) throws IOException {
        var rules = new Cmi5Rules(root, files);
        if (!root.is(NAMESPACE, "courseStructure")) {
            rules.add(Code.CM5_NAMESPACE, "{" + root.namespace() + "}" + root.name());
            return rules.problems;
        }
        rules.checkOrder(root, ROOT);
        rules.checkRoot();
        return rules.problems;
    }

    private void checkRoot() throws IOException {
        var course = root.child("course");
        if (course.isEmpty()) {
            add(Code.CM5_STRUCTURE, "course", "courseStructure");
        } else {
            checkOrder(course.get(), COURSE);
            checkNamed(course.get());
        }
        for (var objective : root.child("objectives")
                .map(found -> found.children("objective"))
                .orElse(List.of())) {
            checkNamed(objective);
        }
        checkChildren(root, "The course");
    }

    private void checkChildren(XmlElement parent, String name) throws IOException {
        if (parent.children("au").isEmpty() && parent.children("block").isEmpty()) {
            add(Code.CM5_NO_UNIT, name);
        }
        for (var block : parent.children("block")) {
            checkOrder(block, BLOCK);
            checkNamed(block);
            checkObjectives(block);
            checkChildren(block, "The block \"" + id(block) + "\"");
        }
        for (var unit : parent.children("au")) {
            checkOrder(unit, UNIT);
            checkNamed(unit);
            checkObjectives(unit);
            checkUnit(unit);
        }
    }

    private void checkNamed(XmlElement element) {
        var id = id(element);
        if (!IRI.matcher(id).matches()) {
            add(Code.CM5_ID_NOT_IRI, id);
        } else if (!ids.add(id)) {
            add(Code.CM5_ID_TWICE, id);
        }
        for (var part : List.of("title", "description")) {
            var texts = element.child(part)
                    .map(found -> found.children("langstring"))
                    .orElse(List.of());
            if (texts.isEmpty() || texts.stream().anyMatch(text -> text.text().isBlank())) {
                add(Code.CM5_TEXT_MISSING, "\"" + id + "\"", part);
            } else if (texts.stream()
                    .anyMatch(text -> text.attribute("lang").orElse("").isBlank())) {
                add(Code.CM5_LANGUAGE, "\"" + id + "\"");
            }
        }
    }

    private void checkObjectives(XmlElement element) {
        element.child("objectives").map(found -> found.children("objective")).orElse(List.of()).stream()
                .map(objective -> objective.attribute("idref").orElse(""))
                .filter(reference -> !objectives.contains(reference))
                .forEach(reference -> add(Code.CM5_OBJECTIVE, id(element), reference));
    }

    private void checkUnit(XmlElement unit) throws IOException {
        var id = id(unit);
        var moveOn = unit.attribute("moveOn");
        if (moveOn.isEmpty()) {
            add(Code.CM5_MOVE_ON_MISSING, id);
        } else if (!MOVE_ON.contains(moveOn.get())) {
            add(Code.CM5_MOVE_ON, id, moveOn.get());
        }
        unit.attribute("masteryScore")
                .filter(score -> !SCORE.matcher(score).matches())
                .ifPresent(score -> add(Code.CM5_MASTERY_SCORE, id, score));
        unit.attribute("launchMethod")
                .filter(method -> !LAUNCH_METHODS.contains(method))
                .ifPresent(method -> add(Code.CM5_LAUNCH_METHOD, id, method));
        unit.attribute("activityType")
                .filter(type -> !IRI.matcher(type).matches())
                .ifPresent(type -> add(Code.CM5_ACTIVITY_TYPE, type));
        checkUrl(unit, id);
    }

    private void checkUrl(XmlElement unit, String id) throws IOException {
        var url = unit.childText("url");
        if (url.isEmpty() || RESERVED_PARAMETER.matcher(url).find()) {
            add(Code.CM5_URL, url, id);
        } else {
            problems.addAll(files.launchFaults(STRUCTURE, "", url));
        }
    }

    private void checkOrder(XmlElement parent, List<String> order) {
        var last = 0;
        for (var child : parent.children()) {
            if (!child.namespace().equals(NAMESPACE)) {
                continue;
            }
            var place = order.indexOf(child.name());
            if (place < 0 || (place < last && !MIXED.contains(child.name()))) {
                add(Code.CM5_STRUCTURE, child.name(), parent.name());
            }
            last = Math.max(last, place);
        }
    }

    private static String id(XmlElement element) {
        return element.attribute("id").orElse("");
    }

    private void add(Code code, Object... args) {
        problems.add(Problem.of(code, Location.entry(STRUCTURE), args));
    }
}
