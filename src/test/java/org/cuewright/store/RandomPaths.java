package org.cuewright.store;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.cuewright.model.Condition;
import org.cuewright.model.Consequence;
import org.cuewright.model.CueId;
import org.cuewright.model.SceneId;
import org.cuewright.model.Variable;
import org.cuewright.model.VariableId;

/// Any variables, changes and conditions the model allows.
record RandomPaths(RandomGenerator random) {
    Variable variable(String name) {
        var id = new VariableId(name);
        return switch (random.nextInt(3)) {
            case 0 -> new Variable.Flag(id, new Variable.Value.Truth(random.nextBoolean()));
            case 1 -> new Variable.Whole(id, random.nextInt(), random.nextInt(), amount());
            default -> new Variable.Enumeration(id, some(n -> "value " + n), new Variable.Value.Name("value 0"));
        };
    }

    Consequence consequence() {
        return new Consequence(
                random.nextBoolean() ? Optional.of(new SceneId("s-0-0")) : Optional.empty(), some(this::change));
    }

    Condition condition() {
        var variable = new VariableId("v-0-0");
        return switch (random.nextInt(9)) {
            case 0 -> new Condition.All(some(_ -> condition()));
            case 1 -> new Condition.Any(some(_ -> condition()));
            case 2 -> new Condition.Not(condition());
            case 3, 4 -> new Condition.VariableIs(variable, value());
            case 5 -> new Condition.VariableWithin(variable, bounds());
            case 6 -> new Condition.QuestionIs(new CueId("q"), any(Condition.Result.values()));
            case 7 -> new Condition.Visits(new SceneId("s-0-0"), bounds());
            default -> new Condition.Points(bounds());
        };
    }

    private Variable.Change change(int n) {
        var variable = new VariableId("v-0-" + n);
        return random.nextBoolean()
                ? new Variable.Change.By(variable, random.nextInt())
                : new Variable.Change.To(variable, value());
    }

    private Variable.Value value() {
        return any(new Variable.Value.Truth(random.nextBoolean()), amount(), new Variable.Value.Name("a \"name\""));
    }

    private Variable.Value.Amount amount() {
        return new Variable.Value.Amount(random.nextInt());
    }

    private Condition.Bounds bounds() {
        return new Condition.Bounds(bound(), bound());
    }

    private Optional<Integer> bound() {
        return random.nextBoolean() ? Optional.of(random.nextInt()) : Optional.empty();
    }

    private <T> List<T> some(IntFunction<T> item) {
        return IntStream.range(0, random.nextInt(3)).mapToObj(item).toList();
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}
