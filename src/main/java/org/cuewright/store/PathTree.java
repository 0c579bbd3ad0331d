package org.cuewright.store;

import java.util.List;
import org.cuewright.model.Condition;
import org.cuewright.model.Consequence;
import org.cuewright.model.Variable;
import org.cuewright.model.Way;
import tools.jackson.databind.node.ObjectNode;

/// What decides the way through a lesson, to its tree.
final class PathTree {
    private PathTree() {}

    static ObjectNode of(Variable variable) {
        var node = Json.object().put("id", variable.id().value());
        return switch (variable) {
            case Variable.Flag _ -> put(node.put("type", PathReader.BOOLEAN), "initial", variable.initial());
            case Variable.Whole(var _, int min, int max, var initial) ->
                put(node.put("type", PathReader.INTEGER).put("min", min).put("max", max), "initial", initial);
            case Variable.Enumeration(var _, var names, var initial) -> {
                node.put("type", PathReader.ENUMERATION);
                names.forEach(node.putArray("values")::add);
                yield put(node, "initial", initial);
            }
        };
    }

    static ObjectNode of(Way way) {
        var node = Json.object();
        node.set("when", of(way.when()));
        return node.put("to", way.to().value());
    }

    static ObjectNode of(Consequence consequence) {
        var node = Json.object();
        consequence.to().ifPresent(to -> node.put("to", to.value()));
        return changed(node, consequence.changes());
    }

    /// Adds the changes, if there are any.
    static ObjectNode changed(ObjectNode node, List<Variable.Change> changes) {
        if (!changes.isEmpty()) {
            node.set("set", ProjectTree.list(changes, PathTree::of));
        }
        return node;
    }

    static ObjectNode of(Condition condition) {
        var node = Json.object();
        return switch (condition) {
            case Condition.All(var of) -> several(node, PathReader.ALL, of);
            case Condition.Any(var of) -> several(node, PathReader.ANY, of);
            case Condition.Not(var of) -> {
                node.put("type", PathReader.NOT).set("of", of(of));
                yield node;
            }
            case Condition.VariableIs(var variable, var is) ->
                put(node.put("type", PathReader.VARIABLE).put("variable", variable.value()), "is", is);
            case Condition.VariableWithin(var variable, var bounds) ->
                bounded(node.put("type", PathReader.VARIABLE).put("variable", variable.value()), bounds);
            case Condition.QuestionIs(var question, var is) ->
                node.put("type", PathReader.QUESTION)
                        .put("question", question.value())
                        .put("is", Fields.nameOf(is));
            case Condition.Visits(var scene, var bounds) ->
                bounded(node.put("type", PathReader.VISITS).put("scene", scene.value()), bounds);
            case Condition.Points(var bounds) -> bounded(node.put("type", PathReader.POINTS), bounds);
        };
    }

    private static ObjectNode of(Variable.Change change) {
        var node = Json.object().put("variable", change.variable().value());
        return switch (change) {
            case Variable.Change.To(var _, var value) -> put(node, "to", value);
            case Variable.Change.By(var _, int by) -> node.put("by", by);
        };
    }

    private static ObjectNode several(ObjectNode node, String type, List<Condition> of) {
        node.put("type", type).set("of", ProjectTree.list(of, PathTree::of));
        return node;
    }

    private static ObjectNode bounded(ObjectNode node, Condition.Bounds bounds) {
        bounds.atLeast().ifPresent(least -> node.put("atLeast", least));
        bounds.atMost().ifPresent(most -> node.put("atMost", most));
        return node;
    }

    private static ObjectNode put(ObjectNode node, String key, Variable.Value value) {
        return switch (value) {
            case Variable.Value.Truth(boolean is) -> node.put(key, is);
            case Variable.Value.Amount(int is) -> node.put(key, is);
            case Variable.Value.Name(var is) -> node.put(key, is);
        };
    }
}
