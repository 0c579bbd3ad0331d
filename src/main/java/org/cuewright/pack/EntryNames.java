package org.cuewright.pack;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Problem;

/// The names a package may use: those that every unzip, file system and LMS leaves as they are.
final class EntryNames {
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");
    private static final Pattern DEVICE =
            Pattern.compile("(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\\..*)?", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 180;

    private EntryNames() {}

    static List<Problem> check(List<Entry> entries) {
        var seen = new HashSet<String>();
        return entries.stream()
                .map(Entry::name)
                .filter(name -> !isSafe(name) || !seen.add(name.toLowerCase(Locale.ROOT)))
                .map(name -> isSafe(name)
                        ? Problem.of(Code.PKG_ENTRY_TWICE, Location.entry(name), name)
                        : Problem.of(Code.PKG_ENTRY_NAME_UNSAFE, Location.entry(name), name))
                .toList();
    }

    private static boolean isSafe(String name) {
        if (name.isEmpty() || name.length() >= LONGEST) {
            return false;
        }
        for (var segment : name.split("/", -1)) {
            if (!SEGMENT.matcher(segment).matches()
                    || segment.endsWith(".")
                    || DEVICE.matcher(segment).matches()) {
                return false;
            }
        }
        return true;
    }
}
