package org.cuewright.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.cuewright.model.Id;
import org.cuewright.model.TimeRange;
import org.cuewright.model.Variable;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One JSON object under reading. Whatever is wrong is noted by its pointer, and a harmless stand-in is answered, so
/// that reading goes on and finds everything that is wrong in one go.
final class Fields {
    private final ObjectNode node;
    private final String pointer;
    private final List<Problem> problems;

    Fields(ObjectNode node, String pointer, List<Problem> problems) {
        this.node = node;
        this.pointer = pointer;
        this.problems = problems;
    }

    boolean has(String key) {
        return node.has(key);
    }

    String text(String key) {
        return read(key, "text", JsonNode::stringValueOpt).orElse("");
    }

    String textOr(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    boolean flag(String key) {
        return read(key, "true or false", JsonNode::booleanValueOpt).orElse(false);
    }

    boolean flagOr(String key, boolean otherwise) {
        return has(key) ? flag(key) : otherwise;
    }

    double number(String key) {
        double number = decimal(key).doubleValue();
        if (Double.isFinite(number)) {
            return number;
        }
        problem(Code.STO_BAD_NUMBER, at(key), key, -Double.MAX_VALUE, Double.MAX_VALUE);
        return 0;
    }

    BigDecimal decimal(String key) {
        return read(key, "a number", JsonNode::decimalValueOpt).orElse(BigDecimal.ZERO);
    }

    Optional<Double> optionalNumber(String key) {
        return has(key) ? Optional.of(number(key)) : Optional.empty();
    }

    int whole(String key) {
        return whole(key, Integer.MIN_VALUE);
    }

    /// A whole number, at least `least`.
    int whole(String key, int least) {
        return (int) bounded(key, least, Integer.MAX_VALUE);
    }

    int wholeOr(String key, int otherwise) {
        return has(key) ? whole(key) : otherwise;
    }

    Optional<Integer> optionalWhole(String key) {
        return has(key) ? Optional.of(whole(key)) : Optional.empty();
    }

    /// True, false, a whole number or a name.
    Variable.Value value(String key) {
        return read(key, "true, false, a whole number or a name", Fields::valueOf)
                .orElse(new Variable.Value.Truth(false));
    }

    private static Optional<Variable.Value> valueOf(JsonNode value) {
        if (value.isBoolean()) {
            return Optional.of(new Variable.Value.Truth(value.booleanValue()));
        }
        return value.isIntegralNumber() && value.canConvertToInt()
                ? Optional.of(new Variable.Value.Amount(value.intValue()))
                : value.stringValueOpt().map(Variable.Value.Name::new);
    }

    /// Milliseconds from 0 up.
    long time(String key) {
        return bounded(key, 0, Long.MAX_VALUE);
    }

    Optional<Long> optionalTime(String key) {
        return has(key) ? Optional.of(time(key)) : Optional.empty();
    }

    /// The range between `from` and `to`; its problem points at the object.
    TimeRange range() {
        int before = problems.size();
        long from = milliseconds("from");
        long to = milliseconds("to");
        if (from >= 0 && from <= to) {
            return new TimeRange(from, to);
        }
        if (problems.size() == before) {
            problem(Code.STO_BAD_RANGE, pointer, from, to);
        }
        return TimeRange.at(0);
    }

    /// An id, or one that nothing else has when it is none.
    <I extends Id> I id(String key, Function<String, I> type) {
        var value = text(key);
        if (Id.isValid(value)) {
            return type.apply(value);
        }
        if (node.path(key).isString()) {
            problem(Code.STO_BAD_ID, at(key), value);
        }
        return type.apply("x" + UUID.randomUUID());
    }

    <I extends Id> Optional<I> optionalId(String key, Function<String, I> type) {
        return has(key) ? Optional.of(id(key, type)) : Optional.empty();
    }

    /// A constant by its name in lower case.
    <E extends Enum<E>> E name(String key, Class<E> type) {
        var constants = type.getEnumConstants();
        var names = Arrays.stream(constants).map(Fields::nameOf).toList();
        var index = names.indexOf(name(key, names));
        return constants[Math.max(0, index)];
    }

    /// One of `names`, or the first of them when it is none.
    String name(String key, List<String> names) {
        var value = text(key);
        if (names.contains(value)) {
            return value;
        }
        if (node.path(key).isString()) {
            problem(Code.STO_UNKNOWN_NAME, at(key), value, String.join(", ", names));
        }
        return names.getFirst();
    }

    static String nameOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// What lies below `key`; when there is no object, that is the one problem and its insides are not asked for.
    Fields object(String key) {
        return read(key, "an object", JsonNode::asObjectOpt)
                .map(found -> new Fields(found, at(key), problems))
                .orElseGet(() -> new Fields(Json.object(), at(key), new ArrayList<>()));
    }

    Optional<Fields> optionalObject(String key) {
        return has(key) ? Optional.of(object(key)) : Optional.empty();
    }

    List<Fields> itemsOrNone(String key) {
        return has(key) ? items(key) : List.of();
    }

    /// The objects of a list, named by id in pointers where they have one and by place where not.
    List<Fields> items(String key) {
        return items(key, new HashSet<>());
    }

    /// As above; an id already `taken` is a problem and leaves its item out.
    List<Fields> items(String key, Set<String> taken) {
        var items = new ArrayList<Fields>();
        int index = 0;
        for (var item : array(key)) {
            var id = item.path("id").asString("");
            var byPlace = at(key) + "/" + index++;
            if (!(item instanceof ObjectNode object)) {
                problem(Code.STO_WRONG_TYPE, byPlace, key, "a list of objects");
            } else if (!Id.isValid(id)) {
                items.add(new Fields(object, byPlace, problems));
            } else if (taken.add(id)) {
                items.add(new Fields(object, at(key) + "/" + id, problems));
            } else {
                problem(Code.STO_DUPLICATE_ID, byPlace + "/id", id);
            }
        }
        return items;
    }

    List<String> texts(String key) {
        return texts(array(key), at(key), key);
    }

    List<Integer> wholes(String key) {
        var wholes = new ArrayList<Integer>();
        int index = 0;
        for (var item : array(key)) {
            var place = at(key) + "/" + index++;
            if (item.isIntegralNumber() && item.canConvertToInt()) {
                wholes.add(item.intValue());
            } else {
                problem(Code.STO_WRONG_TYPE, place, key, "a list of whole numbers");
            }
        }
        return wholes;
    }

    List<List<String>> listsOfTexts(String key) {
        var lists = new ArrayList<List<String>>();
        int index = 0;
        for (var item : array(key)) {
            var place = at(key) + "/" + index++;
            if (item instanceof ArrayNode list) {
                lists.add(texts(list, place, key));
            } else {
                problem(Code.STO_WRONG_TYPE, place, key, "a list of lists of texts");
            }
        }
        return lists;
    }

    private List<String> texts(Iterable<JsonNode> list, String where, String key) {
        var texts = new ArrayList<String>();
        int index = 0;
        for (var item : list) {
            var place = where + "/" + index++;
            item.stringValueOpt()
                    .ifPresentOrElse(texts::add, () -> problem(Code.STO_WRONG_TYPE, place, key, "a list of texts"));
        }
        return texts;
    }

    void problem(Code code, String where, Object... args) {
        problems.add(Problem.of(code, Location.project(where), args));
    }

    int problemsSoFar() {
        return problems.size();
    }

    String at(String key) {
        return pointer + "/" + key;
    }

    private Iterable<JsonNode> array(String key) {
        return read(key, "a list", JsonNode::asArrayOpt)
                .<Iterable<JsonNode>>map(found -> found)
                .orElse(List.of());
    }

    private long bounded(String key, long least, long most) {
        long value = milliseconds(key);
        if (value < least || value > most) {
            problem(Code.STO_BAD_NUMBER, at(key), key, least, most);
            return Math.clamp(0, least, most);
        }
        return value;
    }

    private long milliseconds(String key) {
        return read(
                        key,
                        "a whole number",
                        value -> value.isIntegralNumber() && value.canConvertToLong()
                                ? Optional.of(value.longValue())
                                : Optional.empty())
                .orElse(0L);
    }

    private <T> Optional<T> read(String key, String kind, Function<JsonNode, Optional<T>> type) {
        if (!has(key)) {
            problem(Code.STO_KEY_MISSING, at(key), key);
            return Optional.empty();
        }
        var value = type.apply(node.path(key));
        if (value.isEmpty()) {
            problem(Code.STO_WRONG_TYPE, at(key), key, kind);
        }
        return value;
    }
}
