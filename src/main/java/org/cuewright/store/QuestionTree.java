package org.cuewright.store;

import static org.cuewright.store.InteractionTree.putUnlessEmpty;
import static org.cuewright.store.InteractionTree.typed;

import java.util.List;
import org.cuewright.model.Question;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// A question to its tree: what it asks and counts, what is particular to its kind, and what it answers.
final class QuestionTree {
    private QuestionTree() {}

    static ObjectNode of(Question question) {
        var node = switch (question) {
            case Question.SingleChoice choice ->
                choice(graded(QuestionReader.SINGLE_CHOICE, choice), choice.options(), choice.shuffled());
            case Question.MultipleChoice choice ->
                choice(graded(QuestionReader.MULTIPLE_CHOICE, choice), choice.options(), choice.shuffled());
            case Question.TrueFalse statement ->
                graded(QuestionReader.TRUE_FALSE, statement).put("answer", statement.answer());
            case Question.FillIn fillIn -> fillIn(graded(QuestionReader.FILL_IN, fillIn), fillIn);
            case Question.Numeric number -> numeric(graded(QuestionReader.NUMERIC, number), number.accepted());
            case Question.Matching matching -> matching(graded(QuestionReader.MATCHING, matching), matching);
            case Question.Sequencing order ->
                with(graded(QuestionReader.SEQUENCING, order), "steps", targets(order.steps()));
            case Question.Hotspot hotspot -> hotspot(graded(QuestionReader.HOTSPOT, hotspot), hotspot);
            case Question.Likert likert ->
                with(ungraded(QuestionReader.LIKERT, likert), "scale", targets(likert.scale()));
            case Question.Reflection reflection -> ungraded(QuestionReader.REFLECTION, reflection);
        };
        return ended(node, question.wording());
    }

    private static ObjectNode graded(String type, Question question) {
        var scoring = question.scoring();
        var node = asked(type, question)
                .put("points", scoring.points())
                .put("required", scoring.required())
                .put("attempts", scoring.attempts());
        putIf(node, "partialCredit", scoring.partialCredit());
        scoring.rewindToMs().ifPresent(ms -> node.put("rewindTo", ms));
        scoring.timeLimitMs().ifPresent(ms -> node.put("timeLimit", ms));
        consequences(node, scoring);
        return node;
    }

    private static ObjectNode ungraded(String type, Question question) {
        return asked(type, question).put("required", question.scoring().required());
    }

    private static ObjectNode asked(String type, Question question) {
        var wording = question.wording();
        var node = typed(type).put("title", wording.title()).put("prompt", wording.prompt());
        return putUnlessEmpty(node, "hint", wording.hint());
    }

    private static ObjectNode ended(ObjectNode node, Question.Wording wording) {
        var feedback = Json.object();
        putUnlessEmpty(feedback, "correct", wording.whenCorrect());
        putUnlessEmpty(feedback, "partly", wording.whenPartly());
        putUnlessEmpty(feedback, "incorrect", wording.whenIncorrect());
        return feedback.isEmpty() ? node : with(node, "feedback", feedback);
    }

    private static void consequences(ObjectNode node, Question.Scoring scoring) {
        var then = Json.object();
        if (!scoring.whenCorrect().isNone()) {
            then.set("correct", PathTree.of(scoring.whenCorrect()));
        }
        if (!scoring.whenIncorrect().isNone()) {
            then.set("incorrect", PathTree.of(scoring.whenIncorrect()));
        }
        if (!then.isEmpty()) {
            node.set("then", then);
        }
    }

    private static ObjectNode choice(ObjectNode node, List<Question.Option> options, boolean shuffled) {
        putIf(node, "shuffle", shuffled);
        return with(
                node,
                "options",
                ProjectTree.list(
                        options,
                        option -> putUnlessEmpty(
                                Json.object()
                                        .put("id", option.id().value())
                                        .put("text", option.text())
                                        .put("correct", option.correct()),
                                "feedback",
                                option.feedback())));
    }

    private static ObjectNode fillIn(ObjectNode node, Question.FillIn fillIn) {
        putUnlessEmpty(node, "text", fillIn.text());
        if (fillIn.blanks().size() == 1) {
            with(node, "accepted", texts(fillIn.blanks().getFirst().accepted()));
        } else {
            with(node, "blanks", ProjectTree.list(fillIn.blanks(), blank -> texts(blank.accepted())));
        }
        node.put("caseSensitive", fillIn.caseSensitive());
        return putIf(node, "ignoreAccents", fillIn.ignoreAccents());
    }

    private static ArrayNode texts(List<String> texts) {
        return ProjectTree.list(texts, StringNode::valueOf);
    }

    private static ObjectNode numeric(ObjectNode node, Question.Accepted accepted) {
        return switch (accepted) {
            case Question.Range(var min, var max) -> node.put("min", min).put("max", max);
            case Question.Around(var value, var tolerance) ->
                node.put("value", value).put("tolerance", tolerance);
        };
    }

    private static ObjectNode matching(ObjectNode node, Question.Matching matching) {
        var items = ProjectTree.list(
                matching.items(),
                item -> Json.object()
                        .put("id", item.id().value())
                        .put("text", item.text())
                        .put("to", item.to().value()));
        return with(with(node, "items", items), "targets", targets(matching.targets()));
    }

    private static ObjectNode hotspot(ObjectNode node, Question.Hotspot hotspot) {
        hotspot.picture().ifPresent(picture -> node.put("picture", picture.value()));
        putIf(node, "several", hotspot.several());
        return with(node, "regions", ProjectTree.list(hotspot.regions(), region -> {
            var part = Json.object()
                    .put("id", region.id().value())
                    .put("text", region.text())
                    .put("correct", region.correct());
            putUnlessEmpty(part, "feedback", region.feedback());
            return with(part, "area", area(region.area()));
        }));
    }

    private static ObjectNode area(Question.Area area) {
        return putIf(Json.object(), "round", area.round())
                .put("x", area.x())
                .put("y", area.y())
                .put("width", area.width())
                .put("height", area.height());
    }

    private static ArrayNode targets(List<Question.Target> targets) {
        return ProjectTree.list(
                targets, target -> Json.object().put("id", target.id().value()).put("text", target.text()));
    }

    private static ObjectNode with(ObjectNode node, String key, JsonNode value) {
        node.set(key, value);
        return node;
    }

    private static ObjectNode putIf(ObjectNode node, String key, boolean value) {
        return value ? node.put(key, true) : node;
    }
}
