package org.cuewright.fx.look;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The colours that the build wrote: whatever is text can be read on whatever it stands on (WCAG 2.2, 1.4.3 and
/// 1.4.11).
class ThemeTokensTest {
    private static final Pattern TOKEN = Pattern.compile("(-[a-z0-9-]+): (#[0-9a-f]{8});");
    private static final List<String> GROUNDS = List.of("-color-bg-default", "-color-bg-subtle");

    @ParameterizedTest
    @ValueSource(strings = {"light.css", "dark.css"})
    void textCanBeReadOnPanesAndWindow(String sheet) throws IOException {
        var tokens = tokens(sheet);
        for (var text : List.of(
                "-color-fg-default",
                "-color-fg-muted",
                "-color-fg-subtle",
                "-color-accent-fg",
                "-color-success-fg",
                "-color-warning-fg",
                "-color-danger-fg")) {
            GROUNDS.forEach(ground -> assertContrast(tokens, text, ground, 4.5));
        }
        assertContrast(tokens, "-color-fg-default", "-color-accent-subtle", 4.5);
        assertContrast(tokens, "-color-fg-default", "-color-success-subtle", 4.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light.css", "dark.css"})
    void whiteTextCanBeReadOnFilledButtons(String sheet) throws IOException {
        var tokens = tokens(sheet);
        for (var fill : List.of("-color-accent-emphasis", "-color-danger-emphasis", "-color-success-emphasis")) {
            assertContrast(tokens, "-color-fg-emphasis", fill, 4.5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light.css", "dark.css"})
    void kindsOfCuesStandOut(String sheet) throws IOException {
        var tokens = tokens(sheet);
        for (var shape : List.of("-cw-question", "-cw-branch", "-cw-note", "-cw-playhead")) {
            assertContrast(tokens, shape, "-color-bg-default", 3);
        }
    }

    private static void assertContrast(Map<String, Color> tokens, String text, String ground, double least) {
        double contrast = contrast(color(tokens, text), color(tokens, ground));
        assertTrue(contrast >= least, text + " on " + ground + " has only " + contrast);
    }

    private static Color color(Map<String, Color> tokens, String name) {
        return Objects.requireNonNull(tokens.get(name), name);
    }

    private static Map<String, Color> tokens(String sheet) throws IOException {
        try (var in = Objects.requireNonNull(Look.class.getResourceAsStream(sheet))) {
            return TOKEN.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .collect(Collectors.toMap(token -> token.group(1), token -> Color.web(token.group(2))));
        }
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
