package org.cuewright.store;

import java.util.List;
import java.util.Optional;
import org.cuewright.model.Condition;
import org.cuewright.model.Consequence;
import org.cuewright.model.CueId;
import org.cuewright.model.SceneId;
import org.cuewright.model.Variable;
import org.cuewright.model.VariableId;
import org.cuewright.model.Way;

/// What decides the way through a lesson: variables, what changes them, and conditions.
final class PathReader {
    static final String ALL = "all";
    static final String ANY = "any";
    static final String NOT = "not";
    static final String VARIABLE = "variable";
    static final String QUESTION = "question";
    static final String VISITS = "visits";
    static final String POINTS = "points";

    static final String BOOLEAN = "boolean";
    static final String INTEGER = "integer";
    static final String ENUMERATION = "enumeration";

    private static final List<String> CONDITIONS = List.of(ALL, ANY, NOT, VARIABLE, QUESTION, VISITS, POINTS);
    private static final List<String> VARIABLES = List.of(BOOLEAN, INTEGER, ENUMERATION);

    private PathReader() {}

    static Variable variable(Fields fields) {
        var id = fields.id("id", VariableId::new);
        return switch (fields.name("type", VARIABLES)) {
            case INTEGER ->
                new Variable.Whole(
                        id,
                        fields.whole("min"),
                        fields.whole("max"),
                        new Variable.Value.Amount(fields.whole("initial")));
            case ENUMERATION ->
                new Variable.Enumeration(id, fields.texts("values"), new Variable.Value.Name(fields.text("initial")));
            case String _ -> new Variable.Flag(id, new Variable.Value.Truth(fields.flag("initial")));
        };
    }

    static List<Variable.Change> changes(Fields fields) {
        return fields.itemsOrNone("set").stream().map(PathReader::change).toList();
    }

    static Consequence consequence(Fields fields) {
        return new Consequence(fields.optionalId("to", SceneId::new), changes(fields));
    }

    static Way way(Fields fields) {
        return new Way(condition(fields.object("when")), fields.id("to", SceneId::new));
    }

    static Optional<Condition> when(Fields fields) {
        return fields.optionalObject("when").map(PathReader::condition);
    }

    private static Condition condition(Fields fields) {
        return switch (fields.name("type", CONDITIONS)) {
            case ANY -> new Condition.Any(conditions(fields));
            case NOT -> new Condition.Not(condition(fields.object("of")));
            case VARIABLE -> variableTest(fields);
            case QUESTION ->
                new Condition.QuestionIs(fields.id("question", CueId::new), fields.name("is", Condition.Result.class));
            case VISITS -> new Condition.Visits(fields.id("scene", SceneId::new), bounds(fields));
            case POINTS -> new Condition.Points(bounds(fields));
            case String _ -> new Condition.All(conditions(fields));
        };
    }

    private static List<Condition> conditions(Fields fields) {
        return fields.itemsOrNone("of").stream().map(PathReader::condition).toList();
    }

    private static Condition variableTest(Fields fields) {
        var id = fields.id("variable", VariableId::new);
        return fields.has("is")
                ? new Condition.VariableIs(id, fields.value("is"))
                : new Condition.VariableWithin(id, bounds(fields));
    }

    private static Condition.Bounds bounds(Fields fields) {
        return new Condition.Bounds(fields.optionalWhole("atLeast"), fields.optionalWhole("atMost"));
    }

    private static Variable.Change change(Fields fields) {
        var id = fields.id("variable", VariableId::new);
        return fields.has("by")
                ? new Variable.Change.By(id, fields.whole("by"))
                : new Variable.Change.To(id, fields.value("to"));
    }
}
