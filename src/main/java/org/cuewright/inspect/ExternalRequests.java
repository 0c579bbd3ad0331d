package org.cuewright.inspect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Problem;

/// Finds what a page would load from elsewhere. Links that a learner follows, namespaces, identifiers and comments are
/// no requests; addresses that scripts put together at run time are beyond this.
final class ExternalRequests {
    private static final String URL = "((?:https?:|wss?:)?//[^\\s\"'`<>)]+)";
    private static final Pattern HTML =
            Pattern.compile("(?is)<(?:script|img|video|audio|source|track|iframe|frame|embed|input|object)\\b[^>]*?"
                    + "\\b(?:src|srcset|data|poster)\\s*=\\s*[\"']?\\s*" + URL);
    private static final Pattern LINK = Pattern.compile("(?is)<link\\b(?=[^>]*\\brel\\s*=\\s*[\"']?[^\"'>]*"
            + "\\b(?:stylesheet|icon|preload|prefetch|modulepreload|manifest|preconnect|dns-prefetch)\\b)"
            + "[^>]*?\\bhref\\s*=\\s*[\"']?\\s*" + URL);
    private static final Pattern CSS = Pattern.compile("(?i)(?:\\burl\\(\\s*[\"']?|@import\\s+[\"'])\\s*" + URL);
    private static final Pattern SCRIPT = Pattern.compile(
            "(?:\\b(?:fetch|import|importScripts|sendBeacon|(?:new\\s+)?(?:WebSocket|EventSource|Worker|Request))\\s*\\(\\s*"
                    + "|\\bfrom\\s*|\\.open\\(\\s*[\"'`][A-Z]+[\"'`]\\s*,\\s*|\\.(?:src|poster)\\s*=\\s*)[\"'`]" + URL);
    private static final Pattern BLOCK_COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern HTML_COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    private ExternalRequests() {}

    static List<Problem> find(PackageFiles files) throws IOException {
        var problems = new ArrayList<Problem>();
        for (var name : files.names()) {
            var patterns = patterns(name);
            if (patterns.isEmpty()) {
                continue;
            }
            var bytes = files.read(name);
            if (bytes.isPresent()) {
                for (var url : urls(new String(bytes.get(), StandardCharsets.UTF_8), name, patterns)) {
                    problems.add(Problem.of(Code.PKG_EXTERNAL_REQUEST, Location.entry(name), name, url));
                }
            }
        }
        return problems;
    }

    private static List<Pattern> patterns(String name) {
        var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (extension) {
            case "html", "htm", "xhtml", "svg" -> List.of(HTML, LINK, CSS, SCRIPT);
            case "css" -> List.of(CSS);
            case "js", "mjs" -> List.of(SCRIPT);
            default -> List.of();
        };
    }

    private static Set<String> urls(String text, String name, List<Pattern> patterns) {
        var bare = name.endsWith("css") || name.endsWith("js")
                ? BLOCK_COMMENT.matcher(text).replaceAll(" ")
                : HTML_COMMENT.matcher(text).replaceAll(" ");
        var urls = new LinkedHashSet<String>();
        for (var pattern : patterns) {
            pattern.matcher(bare).results().map(match -> match.group(1)).forEach(urls::add);
        }
        return urls;
    }
}
