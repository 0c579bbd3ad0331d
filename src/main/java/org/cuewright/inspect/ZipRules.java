package org.cuewright.inspect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Problem;

/// What any package must be as a zip, whatever its standard. Each entry is blamed for its first fault only.
final class ZipRules {
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");
    private static final Pattern DEVICE =
            Pattern.compile("(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\\..*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern RESERVED = Pattern.compile("[<>:\"|?*\\x00-\\x1f]");
    private static final Pattern JUNK = Pattern.compile(
            "(?:.*/)?(?:__MACOSX(?:/.*)?|\\.DS_Store|Thumbs\\.db|desktop\\.ini|\\._[^/]*)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> MEDIA =
            Set.of("aac", "m4a", "m4v", "mov", "mp3", "mp4", "oga", "ogg", "ogv", "opus", "webm");
    private static final int LONGEST = 180;
    private static final int BOMB_RATIO = 200;
    private static final long BOMB_SIZE = 50L << 20;
    private static final int CHECKED_SIZE = 16 << 20;

    private static final List<Function<ZipItem, Optional<Code>>> NAMES = List.of(
            item -> isOutside(item.name()) ? Optional.of(Code.PKG_ENTRY_OUTSIDE) : Optional.empty(),
            item -> item.name().contains("\\") ? Optional.of(Code.PKG_ENTRY_BACKSLASH) : Optional.empty(),
            item -> JUNK.matcher(item.name()).matches() ? Optional.of(Code.PKG_ENTRY_JUNK) : Optional.empty(),
            item -> item.isAscii() || item.isUtf8() ? Optional.empty() : Optional.of(Code.PKG_ENTRY_NOT_ASCII),
            item -> isReserved(item.name()) ? Optional.of(Code.PKG_ENTRY_RESERVED) : Optional.empty(),
            item -> item.isAscii() ? Optional.empty() : Optional.of(Code.PKG_ENTRY_UNICODE));

    private final ZipContent content;
    private final List<Problem> problems = new ArrayList<>();
    private final List<ZipItem> sound = new ArrayList<>();

    private ZipRules(ZipContent content) {
        this.content = content;
    }

    /// The entries that no rule of names or packing speaks against come back as `sound`.
    record Verdict(List<ZipItem> sound, List<Problem> problems) {}

    static Verdict check(List<ZipItem> items, ZipContent content) throws IOException {
        var rules = new ZipRules(content);
        var names = new HashMap<String, String>();
        for (var item : items) {
            var known = names.putIfAbsent(item.name().toLowerCase(Locale.ROOT), item.name());
            if (known != null) {
                rules.twice(known, item.name());
            } else {
                rules.check(item);
            }
        }
        return new Verdict(rules.sound, rules.problems);
    }

    private void twice(String known, String name) {
        problems.add(
                known.equals(name)
                        ? Problem.of(Code.PKG_ENTRY_TWICE, Location.entry(name), name)
                        : Problem.of(Code.PKG_ENTRY_CASE, Location.entry(name), name, known));
    }

    private void check(ZipItem item) throws IOException {
        for (var rule : NAMES) {
            var code = rule.apply(item);
            if (code.isPresent()) {
                add(code.get(), item, item.name());
                return;
            }
        }
        if (item.name().length() >= LONGEST) {
            add(Code.PKG_ENTRY_PATH_LONG, item, item.name(), item.name().length());
        }
        if (!item.isFolder() && isReadable(item)) {
            sound.add(item);
        }
    }

    private boolean isReadable(ZipItem item) throws IOException {
        var name = item.name();
        if (item.isEncrypted()) {
            return add(Code.PKG_ENTRY_ENCRYPTED, item, name);
        }
        if (item.isSymlink()) {
            return add(Code.PKG_ENTRY_SYMLINK, item, name);
        }
        if (!item.isStored() && !item.isDeflated()) {
            return add(Code.PKG_ENTRY_METHOD, item, name, item.method());
        }
        if (item.size() > BOMB_SIZE && item.size() / BOMB_RATIO > item.packedSize()) {
            return add(Code.PKG_ZIP_BOMB, item, name, item.size(), item.size() / Math.max(1, item.packedSize()));
        }
        var fault = content.headerFault(item);
        if (fault.isEmpty()
                && item.size() <= CHECKED_SIZE
                && content.read(item, CHECKED_SIZE).isEmpty()) {
            fault = ZipContent.damaged(item, "its bytes do not match their checksum");
        }
        fault.ifPresent(problems::add);
        if (fault.isEmpty()) {
            checkPacking(item);
        }
        return fault.isEmpty();
    }

    private void checkPacking(ZipItem item) {
        if (item.isStored() && item.hasDescriptor()) {
            add(Code.PKG_ENTRY_DESCRIPTOR, item, item.name());
        }
        var name = item.name();
        var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!item.isStored() && MEDIA.contains(extension)) {
            add(Code.PKG_MEDIA_DEFLATED, item, name);
        }
    }

    /// Answers false, which is what a caller makes of a fault.
    private boolean add(Code code, ZipItem item, Object... args) {
        problems.add(Problem.of(code, Location.entry(item.name()), args));
        return false;
    }

    private static boolean isOutside(String name) {
        var path = name.replace('\\', '/');
        if (path.startsWith("/") || DRIVE.matcher(path).matches()) {
            return true;
        }
        for (var segment : path.split("/", -1)) {
            if (segment.equals("..") || segment.equals(".")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isReserved(String name) {
        for (var segment : name.split("/", -1)) {
            if (RESERVED.matcher(segment).find()
                    || DEVICE.matcher(segment).matches()
                    || segment.endsWith(".")
                    || segment.endsWith(" ")) {
                return true;
            }
        }
        return false;
    }
}
