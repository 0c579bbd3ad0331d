package org.cuewright.fx.details;

import java.util.ArrayList;
import java.util.List;
import org.cuewright.fx.control.CueKind;
import org.cuewright.fx.control.Times;
import org.cuewright.model.Cue;
import org.cuewright.model.Interaction;
import org.cuewright.model.Project;
import org.cuewright.model.Question;
import org.cuewright.model.Scene;
import org.cuewright.model.SceneId;

/// A cue told in words: what kind it is, what it says, what can be chosen, and what it counts.
record CueDetails(
        CueKind kind, String type, String title, String when, String text, List<Choice> choices, List<Fact> facts) {
    /// Something the learner can choose or that is accepted; `right` is told by a mark, never by colour alone.
    record Choice(String text, boolean right, String remark) {}

    /// A named particular.
    record Fact(String name, String value) {}

    CueDetails {
        choices = List.copyOf(choices);
        facts = List.copyOf(facts);
    }

    static CueDetails of(Cue cue, Project project) {
        var interaction = cue.interaction();
        return new CueDetails(
                CueKind.of(interaction),
                type(interaction),
                interaction.title(),
                Times.span(cue.span()),
                text(interaction),
                choices(interaction, project),
                facts(cue));
    }

    private static String type(Interaction interaction) {
        return switch (interaction) {
            case Interaction.Note _ -> "Note";
            case Interaction.Branch _ -> "Branch";
            case Question.SingleChoice _ -> "Single choice";
            case Question.MultipleChoice _ -> "Multiple choice";
            case Question.TrueFalse _ -> "True or false";
            case Question.FillIn _ -> "Fill in";
            case Question.Numeric _ -> "Number";
        };
    }

    private static String text(Interaction interaction) {
        return switch (interaction) {
            case Interaction.Note note -> note.text();
            case Interaction.Branch branch -> branch.prompt();
            case Question question -> question.wording().prompt();
        };
    }

    private static List<Choice> choices(Interaction interaction, Project project) {
        return switch (interaction) {
            case Interaction.Note _ -> List.of();
            case Interaction.Branch branch ->
                branch.options().stream()
                        .map(option -> new Choice(option.text(), false, way(option, project)))
                        .toList();
            case Question.SingleChoice question -> options(question.options());
            case Question.MultipleChoice question -> options(question.options());
            case Question.TrueFalse question ->
                List.of(new Choice("True", question.answer(), ""), new Choice("False", !question.answer(), ""));
            case Question.FillIn question ->
                question.accepted().stream()
                        .map(accepted -> new Choice(accepted, true, ""))
                        .toList();
            case Question.Numeric question ->
                List.of(new Choice(
                        question.min().compareTo(question.max()) == 0
                                ? question.min().toPlainString()
                                : question.min().toPlainString() + " to "
                                        + question.max().toPlainString(),
                        true,
                        ""));
        };
    }

    private static List<Choice> options(List<Question.Option> options) {
        return options.stream()
                .map(option -> new Choice(option.text(), option.correct(), option.feedback()))
                .toList();
    }

    private static String way(Interaction.BranchOption option, Project project) {
        return "→ " + sceneTitle(option.to(), project) + (option.points() == 0 ? "" : ", " + points(option.points()));
    }

    private static String sceneTitle(SceneId id, Project project) {
        return project.scenes().stream()
                .filter(scene -> scene.id().equals(id))
                .findFirst()
                .map(Scene::title)
                .filter(title -> !title.isBlank())
                .orElse(id.value());
    }

    private static List<Fact> facts(Cue cue) {
        var facts = new ArrayList<Fact>();
        if (cue.interaction() instanceof Question question) {
            var scoring = question.scoring();
            facts.add(new Fact("Score", points(scoring.points())));
            facts.add(new Fact("Attempts", String.valueOf(scoring.attempts())));
            facts.add(new Fact("Answer", scoring.required() ? "required" : "optional"));
            if (question instanceof Question.FillIn fill) {
                facts.add(new Fact("Case", fill.caseSensitive() ? "must match" : "does not matter"));
            }
            addUnlessBlank(facts, "When right", question.wording().whenCorrect());
            addUnlessBlank(facts, "When wrong", question.wording().whenIncorrect());
        }
        facts.add(new Fact("Id", cue.id().value()));
        return facts;
    }

    private static void addUnlessBlank(List<Fact> facts, String name, String value) {
        if (!value.isBlank()) {
            facts.add(new Fact(name, value));
        }
    }

    private static String points(int points) {
        return points == 1 ? "1 point" : points + " points";
    }
}
