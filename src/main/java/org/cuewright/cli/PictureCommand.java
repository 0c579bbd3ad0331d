package org.cuewright.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cuewright.app.Studio;
import org.cuewright.model.Picture;
import org.cuewright.problem.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Adds pictures to a project.
@Command(
        name = "picture",
        mixinStandardHelpOptions = true,
        description = "Add pictures to a project and print the Markdown that shows them.")
final class PictureCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "PROJECT", description = "A .cuew file or the folder that holds one.")
    private Path project;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "PNG, JPEG, WebP or GIF.")
    private List<Path> files;

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Studio studio;
    private final Console console;

    PictureCommand(Studio studio, Console console) {
        this.studio = studio;
        this.console = console;
    }

    @Override
    public Integer call() {
        var report = new Report(console, json);
        return report.outcome(
                add(),
                pictures -> Map.of(
                        "pictures", pictures.stream().map(PictureCommand::facts).toList()),
                pictures -> pictures.forEach(picture -> report.line(markdown(picture))));
    }

    private Outcome<List<Picture>> add() {
        try (var progress = new ConsoleProgress(console)) {
            return studio.addPictures().add(project, files, progress);
        }
    }

    private static Map<String, String> facts(Picture picture) {
        return Map.of("id", picture.id().value(), "file", picture.file(), "markdown", markdown(picture));
    }

    private static String markdown(Picture picture) {
        return "![what it shows](" + picture.file() + ")";
    }
}
