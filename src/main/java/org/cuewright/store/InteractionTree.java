package org.cuewright.store;

import java.util.List;
import org.cuewright.model.Interaction;
import org.cuewright.model.Question;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An interaction to its tree; what is empty by nature is left out.
final class InteractionTree {
    private InteractionTree() {}

    static ObjectNode of(Interaction interaction) {
        return switch (interaction) {
            case Interaction.Note note ->
                putUnlessEmpty(typed(InteractionReader.NOTE), "title", note.title())
                        .put("text", note.text());
            case Interaction.Branch branch -> branch(branch);
            case Question.SingleChoice choice ->
                choice(typed(InteractionReader.SINGLE_CHOICE), choice, choice.options());
            case Question.MultipleChoice choice ->
                choice(typed(InteractionReader.MULTIPLE_CHOICE), choice, choice.options());
            case Question.TrueFalse statement ->
                ended(
                        asked(typed(InteractionReader.TRUE_FALSE), statement).put("answer", statement.answer()),
                        statement);
            case Question.FillIn blank -> fillIn(blank);
            case Question.Numeric number ->
                ended(
                        asked(typed(InteractionReader.NUMERIC), number)
                                .put("min", number.min())
                                .put("max", number.max()),
                        number);
        };
    }

    private static ObjectNode typed(String type) {
        return Json.object().put("type", type);
    }

    private static ObjectNode branch(Interaction.Branch branch) {
        var node = typed(InteractionReader.BRANCH).put("title", branch.title()).put("prompt", branch.prompt());
        node.set("options", ProjectTree.list(branch.options(), option -> {
            var way = Json.object()
                    .put("id", option.id().value())
                    .put("text", option.text())
                    .put("to", option.to().value());
            return option.points() == 0 ? way : way.put("points", option.points());
        }));
        return node;
    }

    private static ObjectNode choice(ObjectNode node, Question question, List<Question.Option> options) {
        asked(node, question).set("options", options(options));
        return ended(node, question);
    }

    private static ArrayNode options(List<Question.Option> options) {
        return ProjectTree.list(
                options,
                option -> putUnlessEmpty(
                        Json.object()
                                .put("id", option.id().value())
                                .put("text", option.text())
                                .put("correct", option.correct()),
                        "feedback",
                        option.feedback()));
    }

    private static ObjectNode fillIn(Question.FillIn blank) {
        var node = asked(typed(InteractionReader.FILL_IN), blank);
        var accepted = node.putArray("accepted");
        blank.accepted().forEach(accepted::add);
        return ended(node.put("caseSensitive", blank.caseSensitive()), blank);
    }

    private static ObjectNode asked(ObjectNode node, Question question) {
        return node.put("title", question.wording().title())
                .put("prompt", question.wording().prompt())
                .put("points", question.scoring().points())
                .put("required", question.scoring().required())
                .put("attempts", question.scoring().attempts());
    }

    private static ObjectNode ended(ObjectNode node, Question question) {
        var feedback = Json.object();
        putUnlessEmpty(feedback, "correct", question.wording().whenCorrect());
        putUnlessEmpty(feedback, "incorrect", question.wording().whenIncorrect());
        if (!feedback.isEmpty()) {
            node.set("feedback", feedback);
        }
        return node;
    }

    private static ObjectNode putUnlessEmpty(ObjectNode node, String key, String text) {
        return text.isEmpty() ? node : node.put(key, text);
    }
}
