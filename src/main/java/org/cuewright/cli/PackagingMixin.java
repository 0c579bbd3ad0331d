package org.cuewright.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cuewright.app.ExportOptions;
import org.cuewright.app.LrsAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How packages are made, the same for one project and for many.
final class PackagingMixin {
    @Option(
            names = "--preset",
            paramLabel = "LMS",
            defaultValue = "default",
            description = "Options that suit an LMS: default, moodle, cornerstone, successfactors, saba, docebo, "
                    + "skillport, chamilo.")
    private String preset;

    @Option(
            names = "--template",
            paramLabel = "DIR",
            description = "Folder whose files take the place of the built-in templates, file by file.")
    private @Nullable Path template;

    @Option(names = "--per-lesson", description = "One SCO or AU per lesson instead of one for all.")
    private boolean perLesson;

    @Option(
            names = "--lrs",
            paramLabel = "URL",
            description = "Learning record store that SCORM and web packages send statements to.")
    private @Nullable URI lrs;

    @Option(
            names = "--lrs-auth",
            paramLabel = "VALUE",
            description = "Authorization header for it; whoever has the package can read it.")
    private @Nullable String lrsAuthorization;

    @Option(
            names = "--lrs-home",
            paramLabel = "URL",
            description = "Home page of the learners' accounts in statements (default: the LRS's own address).")
    private @Nullable URI lrsHome;

    @Option(
            names = "--updates",
            paramLabel = "ZIP",
            split = ",",
            description = "Packages of this course that learners have begun, newest first: they go on where they are "
                    + "when the new one takes their place. A package that is replaced is one of them anyway.")
    private List<Path> updates = List.of();

    ExportOptions options(boolean replace) {
        var address = Optional.ofNullable(lrs)
                .map(endpoint -> new LrsAddress(
                        endpoint,
                        Optional.ofNullable(lrsAuthorization),
                        Optional.ofNullable(lrsHome).orElse(endpoint.resolve("/"))));
        return new ExportOptions(preset, Optional.ofNullable(template), perLesson, address, replace, updates);
    }
}
