package org.cuewright.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// JSON text to trees and back, in the one form that project files have.
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final DefaultPrettyPrinter CANONICAL = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));

    private Json() {}

    static Outcome<ObjectNode> parse(byte[] json, Path file) {
        try {
            return MAPPER.readTree(json) instanceof ObjectNode tree
                    ? Outcome.done(tree)
                    : notJson(file, 1, "it must be one object, { … }");
        } catch (JacksonException e) {
            var at = e.getLocation();
            return notJson(file, at == null ? 0 : Math.max(0, at.getLineNr()), e.getOriginalMessage());
        }
    }

    /// Two spaces, one item a line, LF at every line's end.
    static byte[] pretty(JsonNode tree) {
        return (MAPPER.writer().with(CANONICAL).writeValueAsString(tree) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// All on one line.
    static byte[] compact(JsonNode tree) {
        return MAPPER.writeValueAsString(tree).getBytes(StandardCharsets.UTF_8);
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /// A number as a person would write it: 25, not 25.0.
    static BigDecimal plain(double number) {
        var stripped = BigDecimal.valueOf(number).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static <T> Outcome<T> notJson(Path file, int line, String reason) {
        return Outcome.failed(Problem.of(Code.STO_NOT_JSON, new Location.InFile(file, line), reason));
    }
}
