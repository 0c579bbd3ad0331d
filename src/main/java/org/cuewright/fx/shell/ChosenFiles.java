package org.cuewright.fx.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Files that somebody chose or dropped, sorted by what can be done with them.
record ChosenFiles(Optional<Path> project, List<Path> videos, List<Path> captions) {
    private static final Set<String> CAPTIONS = Set.of("vtt", "srt");

    static ChosenFiles of(List<Path> files) {
        var project = files.stream().filter(ChosenFiles::isProject).findFirst();
        var captions =
                files.stream().filter(file -> CAPTIONS.contains(ending(file))).toList();
        var videos = files.stream()
                .filter(file -> !isProject(file) && !captions.contains(file))
                .toList();
        return new ChosenFiles(project, videos, captions);
    }

    /// What a project of them could be called: the first video's name without its ending.
    String proposedName() {
        return String.valueOf(videos.getFirst().getFileName()).replaceFirst("\\.[^.]+$", "");
    }

    private static boolean isProject(Path file) {
        return ending(file).equals("cuew") || Files.isDirectory(file);
    }

    private static String ending(Path file) {
        var name = file.toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
