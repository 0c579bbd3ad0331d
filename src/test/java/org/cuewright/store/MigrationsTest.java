package org.cuewright.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.function.UnaryOperator;
import org.cuewright.problem.Code;
import org.cuewright.problem.Outcome;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class MigrationsTest {
    private static final Migrations CHAIN = new Migrations(List.of(
            tree -> tree.set("title", tree.remove("name")),
            tree -> tree.put("title", tree.path("title").asString() + "!")));

    @Test
    void anOldTreeTakesEveryStepInOrder() {
        var old = Json.object().put("format", 1).put("name", "Fire");
        assertEquals(Outcome.done(Json.object().put("format", 3).put("title", "Fire!")), CHAIN.upgrade(old));
    }

    @Test
    void aTreeInBetweenTakesOnlyTheLaterSteps() {
        var between = Json.object().put("format", 2).put("title", "Fire");
        assertEquals(Outcome.done(Json.object().put("format", 3).put("title", "Fire!")), CHAIN.upgrade(between));
    }

    @Test
    void aStepLeavesTheTreeItWasGivenAlone() {
        var old = Json.object().put("format", 1).put("name", "Fire");
        assertInstanceOf(Outcome.Done.class, CHAIN.upgrade(old));
        assertEquals(Json.object().put("format", 1).put("name", "Fire"), old);
    }

    @Test
    void aNewerTreeIsRefusedUnread() {
        UnaryOperator<ObjectNode> never = _ -> {
            throw new AssertionError("must not be asked");
        };
        var refused = new Migrations(List.of(never)).upgrade(Json.object().put("format", 3));
        assertEquals(Code.STO_NEWER_FORMAT, refused.problems().getFirst().code());
        assertEquals(List.of("3", "2"), refused.problems().getFirst().args());
    }
}
