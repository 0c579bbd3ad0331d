package org.cuewright.store;

import java.util.List;
import org.cuewright.model.Interaction;
import org.cuewright.model.OptionId;
import org.cuewright.model.Question;
import org.cuewright.model.SceneId;

/// The `interaction` of a cue, by its `type`.
final class InteractionReader {
    static final String NOTE = "note";
    static final String SINGLE_CHOICE = "single-choice";
    static final String MULTIPLE_CHOICE = "multiple-choice";
    static final String TRUE_FALSE = "true-false";
    static final String FILL_IN = "fill-in";
    static final String NUMERIC = "numeric";
    static final String BRANCH = "branch";

    private static final List<String> TYPES =
            List.of(NOTE, SINGLE_CHOICE, MULTIPLE_CHOICE, TRUE_FALSE, FILL_IN, NUMERIC, BRANCH);

    private InteractionReader() {}

    static Interaction read(Fields fields) {
        int before = fields.problemsSoFar();
        var type = fields.name("type", TYPES);
        if (fields.problemsSoFar() > before) {
            // What it should hold cannot be told.
            return new Interaction.Note("", "");
        }
        return switch (type) {
            case NOTE -> new Interaction.Note(fields.textOr("title", ""), fields.text("text"));
            case BRANCH -> branch(fields);
            case String _ -> question(type, fields);
        };
    }

    private static Interaction branch(Fields fields) {
        var options = fields.items("options").stream().map(InteractionReader::branchOption);
        return new Interaction.Branch(fields.text("title"), fields.text("prompt"), options.toList());
    }

    private static Interaction.BranchOption branchOption(Fields fields) {
        return new Interaction.BranchOption(
                fields.id("id", OptionId::new),
                fields.text("text"),
                fields.id("to", SceneId::new),
                fields.wholeOr("points", 0));
    }

    private static Question question(String type, Fields fields) {
        var wording = wording(fields);
        var scoring =
                new Question.Scoring(fields.whole("points", 0), fields.flag("required"), fields.whole("attempts", 1));
        return switch (type) {
            case SINGLE_CHOICE -> new Question.SingleChoice(wording, scoring, options(fields));
            case MULTIPLE_CHOICE -> new Question.MultipleChoice(wording, scoring, options(fields));
            case TRUE_FALSE -> new Question.TrueFalse(wording, scoring, fields.flag("answer"));
            case FILL_IN ->
                new Question.FillIn(wording, scoring, fields.texts("accepted"), fields.flagOr("caseSensitive", false));
            case NUMERIC -> new Question.Numeric(wording, scoring, fields.decimal("min"), fields.decimal("max"));
            case String unknown -> throw new IllegalArgumentException("not a question: " + unknown);
        };
    }

    private static Question.Wording wording(Fields fields) {
        var feedback = fields.optionalObject("feedback");
        return new Question.Wording(
                fields.text("title"),
                fields.text("prompt"),
                feedback.map(said -> said.textOr("correct", "")).orElse(""),
                feedback.map(said -> said.textOr("incorrect", "")).orElse(""));
    }

    private static List<Question.Option> options(Fields fields) {
        return fields.items("options").stream()
                .map(option -> new Question.Option(
                        option.id("id", OptionId::new),
                        option.text("text"),
                        option.flag("correct"),
                        option.textOr("feedback", "")))
                .toList();
    }
}
