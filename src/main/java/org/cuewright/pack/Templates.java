package org.cuewright.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cuewright.model.Standard;
import org.cuewright.problem.Code;
import org.cuewright.problem.DiskReason;
import org.cuewright.problem.Location;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;

/// The static side of a package, by standard and file name; an organisation may replace it file by file.
///
/// A folder of replacements looks like the built-in one: `scorm12/index.html`, `scorm12/README-LMS.txt`, … Any other
/// file below a standard's folder (a logo, a style sheet) goes into the package as it is.
public final class Templates {
    static final String PAGE = "index.html";
    static final String READ_ME = "README-LMS.txt";
    static final String CONTENTS = "contents.html";

    private final Map<String, String> texts;
    private final Map<Standard, List<Entry>> extras;

    private Templates(Map<String, String> texts, Map<Standard, List<Entry>> extras) {
        this.texts = Map.copyOf(texts);
        this.extras = Map.copyOf(extras);
    }

    public static Templates builtIn() {
        var texts = new HashMap<String, String>();
        for (var standard : Standard.values()) {
            for (var file : filesOf(standard)) {
                var name = standard.key() + "/" + file;
                texts.put(name, resource("/templates/" + name));
            }
        }
        return new Templates(texts, Map.of());
    }

    /// The built-in ones with the files of `folder` in their place.
    public static Outcome<Templates> overriddenBy(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Outcome.failed(Problem.of(Code.PKG_TEMPLATE_FOLDER_MISSING, Location.file(folder), folder));
        }
        var texts = new HashMap<>(builtIn().texts);
        var extras = new HashMap<Standard, List<Entry>>();
        var problems = new ArrayList<Problem>();
        for (var file : filesBelow(folder, problems)) {
            var name = folder.relativize(file).toString().replace('\\', '/');
            var standard = Standard.ofKey(name.substring(0, Math.max(0, name.indexOf('/'))));
            if (standard.isEmpty()) {
                problems.add(Problem.of(Code.PKG_TEMPLATE_UNKNOWN, Location.file(file), name));
            } else if (texts.containsKey(name)) {
                replace(texts, name, file, problems);
            } else {
                var entry = new Entry.Copy(name.substring(name.indexOf('/') + 1), file);
                extras.computeIfAbsent(standard.get(), _ -> new ArrayList<>()).add(entry);
            }
        }
        return Outcome.unlessErrors(new Templates(texts, extras), problems);
    }

    String text(Standard standard, String file) {
        var text = texts.get(standard.key() + "/" + file);
        if (text == null) {
            throw new IllegalArgumentException("no template " + file + " for " + standard);
        }
        return text;
    }

    List<Entry> extras(Standard standard) {
        return extras.getOrDefault(standard, List.of());
    }

    private static List<String> filesOf(Standard standard) {
        return switch (standard) {
            case SCORM12, SCORM2004, CMI5 -> List.of(PAGE, READ_ME);
            case WEB -> List.of(PAGE, READ_ME, CONTENTS);
        };
    }

    private static void replace(Map<String, String> texts, String name, Path file, List<Problem> problems) {
        try {
            var text = Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
            var faults = Placeholders.faults(name.substring(name.indexOf('/') + 1), text);
            faults.forEach(
                    fault -> problems.add(Problem.of(Code.PKG_TEMPLATE_INVALID, Location.file(file), name, fault)));
            texts.put(name, text);
        } catch (CharacterCodingException _) {
            problems.add(Problem.of(Code.PKG_TEMPLATE_INVALID, Location.file(file), name, "it is not UTF-8"));
        } catch (IOException e) {
            problems.add(Problem.of(Code.PKG_SOURCE_UNREADABLE, Location.file(file), file, DiskReason.of(e)));
        }
    }

    private static List<Path> filesBelow(Path folder, List<Problem> problems) {
        var files = new TreeMap<String, Path>();
        try (var walk = Files.walk(folder)) {
            walk.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .forEach(file -> files.put(file.toString(), file));
        } catch (IOException e) {
            problems.add(Problem.of(Code.PKG_SOURCE_UNREADABLE, Location.file(folder), folder, DiskReason.of(e)));
        } catch (UncheckedIOException e) {
            problems.add(Problem.of(
                    Code.PKG_SOURCE_UNREADABLE, Location.file(folder), folder, String.valueOf(e.getMessage())));
        }
        return List.copyOf(files.values());
    }

    private static String resource(String path) {
        try (var in = Templates.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("built without " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
