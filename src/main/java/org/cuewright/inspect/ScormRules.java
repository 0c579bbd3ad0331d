package org.cuewright.inspect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cuewright.inspect.Dialect.Fault;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Problem;

/// What a manifest must be in both editions of SCORM.
final class ScormRules {
    static final String MANIFEST = "imsmanifest.xml";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final Pattern ID = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}._-]*");
    private static final Pattern CONTROL_FILE =
            Pattern.compile("[^/]+\\.(?:xsd|dtd)|(?:common|extend|unique|vocab)/[^/]+\\.xsd");

    private final XmlElement manifest;
    private final Dialect dialect;
    private final PackageFiles files;
    private final List<Problem> problems = new ArrayList<>();

    private ScormRules(XmlElement manifest, Dialect dialect, PackageFiles files) {
        this.manifest = manifest;
        this.dialect = dialect;
        this.files = files;
    }

    static List<Problem> check(XmlElement manifest, Dialect dialect, PackageFiles files) throws IOException {
        var rules = new ScormRules(manifest, dialect, files);
        rules.checkVersion();
        rules.checkIds();
        rules.checkOrganizations();
        rules.checkResources();
        rules.checkListed();
        return rules.problems;
    }

    static List<XmlElement> items(XmlElement manifest) {
        return manifest.all()
                .filter(element -> element.is(manifest.namespace(), "item"))
                .toList();
    }

    static List<XmlElement> organizations(XmlElement manifest) {
        return manifest.child("organizations").stream()
                .flatMap(organizations -> organizations.children("organization").stream())
                .toList();
    }

    static List<XmlElement> resources(XmlElement manifest) {
        return manifest.child("resources").stream()
                .flatMap(resources -> resources.children("resource").stream())
                .toList();
    }

    static String name(XmlElement element) {
        return element.attribute("identifier").orElse(element.name());
    }

    private void checkVersion() {
        var metadata = manifest.child("metadata");
        var schema = metadata.map(found -> found.childText("schema")).orElse("");
        var version = metadata.map(found -> found.childText("schemaversion")).orElse("");
        if (!schema.equals("ADL SCORM") || !version.equals(dialect.version())) {
            add(Fault.VERSION, schema, version);
        }
    }

    private void checkIds() {
        var seen = new HashSet<String>();
        manifest.all()
                .filter(element -> element.namespace().equals(manifest.namespace()))
                .flatMap(element -> element.attribute("identifier").stream())
                .filter(id -> !ID.matcher(id).matches() || !seen.add(id))
                .forEach(id -> add(Fault.ID, id));
    }

    private void checkOrganizations() {
        var organizations = organizations(manifest);
        var standard = manifest.child("organizations")
                .flatMap(found -> found.attribute("default"))
                .orElse("");
        if (organizations.stream().noneMatch(one -> name(one).equals(standard))) {
            add(Fault.DEFAULT_ORGANIZATION, standard);
        }
        organizations.forEach(this::checkTitle);
        var resources = byId();
        for (var item : items(manifest)) {
            checkTitle(item);
            var reference = item.attribute("identifierref");
            if (reference.isPresent() && !resources.containsKey(reference.get())) {
                add(Fault.ITEM_RESOURCE, name(item), reference.get());
            } else if (reference.isEmpty() && item.children("item").isEmpty()) {
                add(Fault.ITEM_RESOURCE, name(item), "");
            }
        }
    }

    private void checkTitle(XmlElement element) {
        if (element.childText("title").isEmpty()) {
            add(Fault.TITLE, element.name() + " \"" + name(element) + "\"");
        }
    }

    private void checkResources() throws IOException {
        var launched = items(manifest).stream()
                .flatMap(item -> item.attribute("identifierref").stream())
                .collect(Collectors.toSet());
        for (var resource : resources(manifest)) {
            var type = resource.attribute(dialect.adl(), dialect.scormType()).orElse("");
            if (!type.equals("sco") && !type.equals("asset")) {
                add(Fault.SCORM_TYPE, name(resource));
            }
            if (!resource.attribute("type").orElse("").equals("webcontent")) {
                add(
                        Fault.RESOURCE_TYPE,
                        name(resource),
                        resource.attribute("type").orElse(""));
            }
            checkHref(resource, launched, type.equals("sco"));
            for (var file : resource.children("file")) {
                problems.addAll(files.faults(
                        MANIFEST, base(resource), file.attribute("href").orElse("")));
            }
        }
    }

    private void checkHref(XmlElement resource, Set<String> launched, boolean isSco) throws IOException {
        var href = resource.attribute("href");
        if (href.isEmpty()) {
            if (launched.contains(name(resource))) {
                add(Fault.RESOURCE_HREF, name(resource));
            }
            return;
        }
        var isListed = resource.children("file").stream()
                .anyMatch(file -> file.attribute("href").equals(href));
        var faults = isSco
                ? files.launchFaults(MANIFEST, base(resource), href.get())
                : files.faults(MANIFEST, base(resource), href.get());
        // A fault of a listed file is told where it is listed.
        faults.stream()
                .filter(fault -> !isListed || fault.code() == Code.PKG_LAUNCH_NOT_HTML)
                .forEach(problems::add);
    }

    private void checkListed() {
        var listed = resources(manifest).stream()
                .flatMap(resource -> hrefs(resource).stream()
                        .map(href -> Href.of(base(resource), href))
                        .flatMap(href ->
                                href instanceof Href.Inside(var name) ? Stream.of(name) : Stream.<String>empty()))
                .collect(Collectors.toSet());
        files.names().stream()
                .filter(name -> !listed.contains(name) && !name.equals(MANIFEST))
                .filter(name -> !CONTROL_FILE.matcher(name).matches())
                .forEach(name -> problems.add(Problem.of(Code.PKG_FILE_UNLISTED, Location.entry(name), name)));
    }

    private static List<String> hrefs(XmlElement resource) {
        var hrefs = new ArrayList<String>();
        resource.attribute("href").ifPresent(hrefs::add);
        resource.children("file").forEach(file -> file.attribute("href").ifPresent(hrefs::add));
        return hrefs;
    }

    private String base(XmlElement resource) {
        return manifest.attribute(XML, "base").orElse("")
                + manifest.child("resources")
                        .flatMap(resources -> resources.attribute(XML, "base"))
                        .orElse("")
                + resource.attribute(XML, "base").orElse("");
    }

    private Map<String, XmlElement> byId() {
        return resources(manifest).stream()
                .collect(Collectors.toMap(ScormRules::name, Function.identity(), (first, _) -> first));
    }

    private void add(Fault fault, Object... args) {
        problems.add(Problem.of(dialect.code(fault), Location.entry(MANIFEST), args));
    }
}
