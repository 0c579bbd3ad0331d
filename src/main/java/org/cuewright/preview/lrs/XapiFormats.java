package org.cuewright.preview.lrs;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The data types of xAPI (Data 4): whether a text is one, and its value.
final class XapiFormats {
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern UUID_4 =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-4[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}");
    private static final Pattern DURATION = Pattern.compile(
            "P(?=\\d|T\\d)(?:(\\d+)W|(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)D)?(?:T(?=\\d)(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+(?:\\.\\d+)?)S)?)?)");
    private static final Pattern ZONED =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");

    private XapiFormats() {}

    static boolean isUuid(JsonNode node) {
        return node.isString() && UUID.matcher(node.asString()).matches();
    }

    static boolean isUuid4(JsonNode node) {
        return node.isString() && UUID_4.matcher(node.asString()).matches();
    }

    /// An absolute IRI; other scripts than Latin are allowed, spaces are not.
    static boolean isIri(JsonNode node) {
        return node.isString() && isIri(node.asString());
    }

    static boolean isIri(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException _) {
            return false;
        }
    }

    static boolean isLanguage(String tag) {
        try {
            new Locale.Builder().setLanguageTag(tag);
            return !tag.isEmpty();
        } catch (IllformedLocaleException _) {
            return false;
        }
    }

    /// The moment of an ISO 8601 timestamp with a zone; `-00:00` is none (Data 4.5).
    static Optional<OffsetDateTime> timestamp(JsonNode node) {
        var text = node.isString() ? node.asString() : "";
        if (!ZONED.matcher(text).matches() || text.endsWith("-00:00")) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    static boolean isUtc(JsonNode node) {
        return timestamp(node)
                .filter(time -> time.getOffset().equals(ZoneOffset.UTC))
                .isPresent();
    }

    /// The seconds of an ISO 8601 duration, with a month of 30 and a year of 365 days.
    static Optional<BigDecimal> duration(JsonNode node) {
        var match = DURATION.matcher(node.isString() ? node.asString() : "");
        if (!match.matches()) {
            return Optional.empty();
        }
        var days = number(match.group(1)) * 7
                + number(match.group(2)) * 365
                + number(match.group(3)) * 30
                + number(match.group(4));
        var minutes = (days * 24 + number(match.group(5))) * 60 + number(match.group(6));
        var seconds = match.group(7) == null ? BigDecimal.ZERO : new BigDecimal(match.group(7));
        return Optional.of(BigDecimal.valueOf(minutes * 60).add(seconds));
    }

    /// Decimals a number is written with, zeros at its end left out.
    static int places(JsonNode number) {
        return Math.max(number.decimalValue().stripTrailingZeros().scale(), 0);
    }

    private static long number(@Nullable String group) {
        return group == null ? 0 : Long.parseLong(group);
    }
}
