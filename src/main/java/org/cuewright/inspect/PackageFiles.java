package org.cuewright.inspect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Problem;

/// The sound files of a package, and what references to them may be.
final class PackageFiles {
    private static final int LARGEST_TEXT = 20 << 20;
    private static final Pattern HTML =
            Pattern.compile("(?is)\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype|html|head)\\b.*");

    private final Map<String, ZipItem> items = new LinkedHashMap<>();
    private final ZipContent content;

    PackageFiles(List<ZipItem> items, ZipContent content) {
        items.forEach(item -> this.items.put(item.name(), item));
        this.content = content;
    }

    boolean contains(String name) {
        return items.containsKey(name);
    }

    Set<String> names() {
        return items.keySet();
    }

    Optional<byte[]> read(String name) throws IOException {
        var item = items.get(name);
        return item == null ? Optional.empty() : content.read(item, LARGEST_TEXT);
    }

    /// A manifest's tree, or the reasons why there is none.
    Optional<XmlElement> xml(String name, List<Problem> problems) throws IOException {
        var item = items.get(name);
        if (item != null && item.size() > LARGEST_TEXT) {
            problems.add(Problem.of(Code.PKG_XML_TOO_LARGE, Location.entry(name), name, item.size()));
            return Optional.empty();
        }
        return read(name).flatMap(bytes -> XmlReader.read(name, bytes, problems));
    }

    /// What is wrong with a reference from `manifest`; a URL that leads elsewhere is left to the standard.
    List<Problem> faults(String manifest, String base, String href) {
        return switch (Href.of(base, href)) {
            case Href.Inside(var name) ->
                contains(name) ? List.of() : List.of(Problem.of(Code.PKG_FILE_MISSING, Location.entry(manifest), name));
            case Href.Elsewhere _ -> List.of();
            case Href.Invalid(var text) -> List.of(Problem.of(Code.PKG_HREF_INVALID, Location.entry(manifest), text));
        };
    }

    /// The same for a page that is to be launched, which must be one.
    List<Problem> launchFaults(String manifest, String base, String href) throws IOException {
        var faults = new ArrayList<>(faults(manifest, base, href));
        if (faults.isEmpty() && Href.of(base, href) instanceof Href.Inside(var name) && !isPage(name)) {
            faults.add(Problem.of(Code.PKG_LAUNCH_NOT_HTML, Location.entry(name), name));
        }
        return faults;
    }

    private boolean isPage(String name) throws IOException {
        return read(name)
                .map(bytes -> new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.UTF_8)
                        .replace("\uFEFF", ""))
                .filter(text -> HTML.matcher(text).matches())
                .isPresent();
    }
}
