package org.cuewright.edit;

import java.util.List;
import java.util.Optional;
import org.cuewright.model.CompletionRule;
import org.cuewright.model.Picture;
import org.cuewright.model.Project;
import org.cuewright.model.Theme;
import org.cuewright.model.Viewing;

/// Edits of the course as a whole.
public sealed interface ProjectEdit extends Edit {
    /// Gives the course another title.
    record Rename(String title) implements ProjectEdit {}

    /// Describes the course anew.
    record Describe(String description) implements ProjectEdit {}

    /// Numbers the edition.
    record SetVersion(String version) implements ProjectEdit {}

    /// Chooses the learner's language, a BCP-47 tag.
    record SetLanguage(String language) implements ProjectEdit {}

    /// Chooses colours.
    record SetTheme(Theme theme) implements ProjectEdit {}

    /// Decides how freely learners move about.
    record SetViewing(Viewing viewing) implements ProjectEdit {}

    /// Decides when the course is completed and passed.
    record SetCompletion(CompletionRule rule, Optional<Double> passMark) implements ProjectEdit {}

    /// Chooses the heights that recordings are offered in below their own.
    record SetRenditions(List<Integer> heights) implements ProjectEdit {
        public SetRenditions {
            heights = List.copyOf(heights);
        }
    }

    /// Takes pictures into the project.
    record UsePictures(List<Picture> pictures) implements ProjectEdit {
        public UsePictures {
            pictures = List.copyOf(pictures);
        }
    }

    @Override
    default Project applyTo(Project project) {
        return switch (this) {
            case Rename(var title) -> project.withTitle(title);
            case Describe(var description) -> project.withDescription(description);
            case SetVersion(var version) -> project.withVersion(version);
            case SetLanguage(var language) -> project.withLanguage(language);
            case SetTheme(var theme) -> project.withTheme(theme);
            case SetViewing(var viewing) -> project.withViewing(viewing);
            case SetCompletion(var rule, var passMark) -> project.withCompletion(rule, passMark);
            case SetRenditions(var heights) -> project.withRenditions(heights);
            case UsePictures(var pictures) -> project.withPictures(Lists.plusAll(project.pictures(), pictures));
        };
    }

    @Override
    default String name() {
        return switch (this) {
            case Rename _ -> "Rename course";
            case Describe _ -> "Describe course";
            case SetVersion _ -> "Set version";
            case SetLanguage _ -> "Set language";
            case SetTheme _ -> "Change theme";
            case SetViewing _ -> "Change viewing";
            case SetCompletion _ -> "Change completion rule";
            case SetRenditions _ -> "Change renditions";
            case UsePictures _ -> "Add pictures";
        };
    }

    @Override
    default boolean continues(Edit earlier) {
        return switch (this) {
            case Rename _ -> earlier instanceof Rename;
            case Describe _ -> earlier instanceof Describe;
            case SetVersion _ -> earlier instanceof SetVersion;
            case SetLanguage _, SetTheme _, SetViewing _, SetCompletion _, SetRenditions _, UsePictures _ -> false;
        };
    }
}
