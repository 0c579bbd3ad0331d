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
            case Interaction.Pool _ -> "Pool of questions";
            case Question.SingleChoice _ -> "Single choice";
            case Question.MultipleChoice _ -> "Multiple choice";
            case Question.TrueFalse _ -> "True or false";
            case Question.FillIn _ -> "Fill in";
            case Question.Numeric _ -> "Number";
            case Question.Matching _ -> "Matching";
            case Question.Sequencing _ -> "Putting in order";
            case Question.Hotspot _ -> "Pointing at the picture";
            case Question.Likert _ -> "Opinion";
            case Question.Reflection _ -> "Reflection";
        };
    }

    private static String text(Interaction interaction) {
        return switch (interaction) {
            case Interaction.Note note -> note.text();
            case Interaction.Branch branch -> branch.prompt();
            case Interaction.Pool pool ->
                "%d of %d questions, drawn for each learner."
                        .formatted(pool.draw(), pool.questions().size());
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
            case Interaction.Pool pool ->
                pool.questions().stream()
                        .map(each -> new Choice(each.question().title(), false, type(each.question())))
                        .toList();
            case Question.SingleChoice question -> options(question.options());
            case Question.MultipleChoice question -> options(question.options());
            case Question.TrueFalse question ->
                List.of(new Choice("True", question.answer(), ""), new Choice("False", !question.answer(), ""));
            case Question.FillIn question ->
                question.blanks().stream()
                        .flatMap(blank -> blank.accepted().stream())
                        .map(accepted -> new Choice(accepted, true, ""))
                        .toList();
            case Question.Numeric question -> List.of(new Choice(accepted(question.accepted()), true, ""));
            case Question.Matching question ->
                question.items().stream()
                        .map(item -> new Choice(item.text() + " – " + targetText(question, item), true, ""))
                        .toList();
            case Question.Sequencing question -> named(question.steps(), true);
            case Question.Hotspot question ->
                question.regions().stream()
                        .map(region -> new Choice(region.text(), region.correct(), region.feedback()))
                        .toList();
            case Question.Likert question -> named(question.scale(), false);
            case Question.Reflection _ -> List.of();
        };
    }

    private static String accepted(Question.Accepted accepted) {
        return switch (accepted) {
            case Question.Range(var min, var max) when min.compareTo(max) == 0 -> min.toPlainString();
            case Question.Range(var min, var max) -> min.toPlainString() + " to " + max.toPlainString();
            case Question.Around(var value, var tolerance) ->
                value.toPlainString() + (tolerance.signum() == 0 ? "" : " ± " + tolerance.toPlainString());
        };
    }

    private static String targetText(Question.Matching question, Question.Item item) {
        return question.targets().stream()
                .filter(target -> target.id().equals(item.to()))
                .findFirst()
                .map(Question.Target::text)
                .orElse(item.to().value());
    }

    private static List<Choice> named(List<Question.Target> targets, boolean right) {
        return targets.stream()
                .map(target -> new Choice(target.text(), right, ""))
                .toList();
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
            if (scoring.partialCredit()) {
                facts.add(new Fact("Partly right", "earns its share"));
            }
            scoring.rewindToMs()
                    .ifPresent(back -> facts.add(new Fact("Before another attempt", "from " + Times.exact(back))));
            scoring.timeLimitMs().ifPresent(limit -> facts.add(new Fact("Time limit", Times.exact(limit))));
            addUnlessBlank(facts, "Hint", question.wording().hint());
            addUnlessBlank(facts, "When right", question.wording().whenCorrect());
            addUnlessBlank(facts, "When partly right", question.wording().whenPartly());
            addUnlessBlank(facts, "When wrong", question.wording().whenIncorrect());
        }
        if (cue.interaction() instanceof Interaction.Pool pool) {
            facts.add(new Fact("Score", points(pool.points())));
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
