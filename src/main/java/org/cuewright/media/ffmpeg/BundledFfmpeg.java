package org.cuewright.media.ffmpeg;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cuewright.digest.Sha256;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;

/// Unpacks the FFmpeg that comes with the program into a folder of its own, named by its content.
///
/// It is read as a module's raw content, so it is found on the class path, on the module path and in a linked image
/// alike, even though no module requires it. Each file is written beside its place and moved there, so that a second
/// process, or a first one killed half-way, does no harm.
final class BundledFfmpeg {
    private static final Pattern JAVA_BINDING = Pattern.compile("(lib)?jni.*");

    private BundledFfmpeg() {}

    static Outcome<Path> program(String name, Path cache) {
        var platform = platform();
        var file = name + (platform.startsWith("windows") ? ".exe" : "");
        var folder = "org/bytedeco/ffmpeg/" + platform + "/";
        try {
            var module = module(platform, folder + file);
            if (module.isEmpty()) {
                return Outcome.failed(Problem.of(Code.MED_TOOLS_MISSING, Location.file(Path.of(file)), name, platform));
            }
            try (var content = module.get().open()) {
                return Outcome.done(unpack(content, folder, cache).resolve(file));
            }
        } catch (IOException | URISyntaxException e) {
            return Outcome.failed(Problem.of(
                    Code.MED_TARGET_UNWRITABLE, Location.file(cache), cache, String.valueOf(e.getMessage())));
        }
    }

    /// The platform in the words of the native jars: `linux-x86_64`, `macosx-arm64`, `windows-x86_64`.
    private static String platform() {
        var os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        var arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return (os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "macosx" : "linux")
                + switch (arch) {
                    case "aarch64", "arm64" -> "-arm64";
                    case "amd64", "x86_64" -> "-x86_64";
                    default -> "-" + arch;
                };
    }

    private static Optional<ModuleReference> module(String platform, String program)
            throws IOException, URISyntaxException {
        var name = "org.bytedeco.ffmpeg." + platform.replace('-', '.');
        var path = Arrays.stream(System.getProperty("jdk.module.path", "").split(File.pathSeparator, -1))
                .filter(entry -> !entry.isBlank())
                .map(Path::of)
                .toArray(Path[]::new);
        var found = ModuleFinder.compose(ModuleFinder.ofSystem(), ModuleFinder.of(path))
                .find(name);
        if (found.isPresent()) {
            return found;
        }
        var resource = ClassLoader.getSystemResource(program);
        return resource != null && resource.openConnection() instanceof JarURLConnection jar
                ? ModuleFinder.of(Path.of(jar.getJarFileURL().toURI())).find(name)
                : Optional.empty();
    }

    private static Path unpack(ModuleReader content, String folder, Path cache) throws IOException {
        List<String> names;
        try (var all = content.list()) {
            names = all.filter(entry -> entry.startsWith(folder) && !entry.endsWith("/"))
                    .map(entry -> entry.substring(folder.length()))
                    .filter(file -> !JAVA_BINDING.matcher(file).matches())
                    .sorted()
                    .toList();
        }
        var home = cache.resolve("ffmpeg-" + version(content, folder, names)).toAbsolutePath();
        Files.createDirectories(home);
        for (var name : names) {
            if (!Files.exists(home.resolve(name))) {
                place(content, folder + name, home.resolve(name));
            }
        }
        return home;
    }

    /// The names of all files and the content of the two programs, which carry how FFmpeg was configured and linked.
    private static String version(ModuleReader content, String folder, List<String> names) throws IOException {
        var digest = Sha256.hexOf(String.join("\n", names));
        for (var name : names) {
            if (name.matches("ff(mpeg|probe)(\\.exe)?")) {
                try (var in = content.open(folder + name).orElseThrow()) {
                    digest = Sha256.hexOf(digest + Sha256.hexOf(in.readAllBytes()));
                }
            }
        }
        return digest.substring(0, 12);
    }

    private static void place(ModuleReader content, String entry, Path target) throws IOException {
        var part = target.resolveSibling("." + UUID.randomUUID() + ".part");
        try (var in = content.open(entry).orElseThrow()) {
            Files.copy(in, part);
            if (!part.toFile().setExecutable(true, true)) {
                throw new IOException("cannot make " + part + " executable");
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | AtomicMoveNotSupportedException e) {
            if (!Files.exists(target)) {
                throw e;
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
