package org.cuewright.store;

import org.cuewright.model.Interaction;
import org.cuewright.model.Question;
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
            case Interaction.Pool pool -> pool(pool);
            case Question question -> QuestionTree.of(question);
        };
    }

    static ObjectNode typed(String type) {
        return Json.object().put("type", type);
    }

    static ObjectNode putUnlessEmpty(ObjectNode node, String key, String text) {
        return text.isEmpty() ? node : node.put(key, text);
    }

    private static ObjectNode pool(Interaction.Pool pool) {
        var node = putUnlessEmpty(typed(InteractionReader.POOL), "title", pool.title())
                .put("draw", pool.draw());
        node.set("questions", ProjectTree.list(pool.questions(), each -> {
            var named = Json.object().put("id", each.id().value());
            named.set("interaction", QuestionTree.of(each.question()));
            return named;
        }));
        return node;
    }

    private static ObjectNode branch(Interaction.Branch branch) {
        var node = typed(InteractionReader.BRANCH).put("title", branch.title()).put("prompt", branch.prompt());
        node.set("options", ProjectTree.list(branch.options(), option -> {
            var way = Json.object()
                    .put("id", option.id().value())
                    .put("text", option.text())
                    .put("to", option.to().value());
            if (option.points() != 0) {
                way.put("points", option.points());
            }
            option.when().ifPresent(when -> way.set("when", PathTree.of(when)));
            return PathTree.changed(way, option.changes());
        }));
        return node;
    }
}
