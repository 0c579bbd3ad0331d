import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.themes.FlatMacDarkLaf;
import com.formdev.flatlaf.themes.FlatMacLightLaf;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javax.swing.UIDefaults;

/// Writes the window's colours, read from FlatLaf's light and dark themes, as looked-up colours of JavaFX. Run by the
/// build and shipped with nothing. Colours that carry text are moved until they can be read (WCAG 1.4.3: 4.5 to 1).
public final class ThemeTokens {
    private static final double READABLE = 4.5;

    private final UIDefaults defaults;
    private final boolean dark;
    private final Color window;
    private final Color surface;
    private final Color text;
    private final Color hardest;
    private final Map<String, Color> tokens = new LinkedHashMap<>();

    private ThemeTokens(FlatLaf theme) {
        defaults = theme.getDefaults();
        dark = theme.isDark();
        window = colour("Panel.background");
        surface = colour("List.background");
        text = colour("Label.foreground");
        hardest = dark ? surface : window;
    }

    public static void main(String... args) throws IOException {
        System.setProperty("java.awt.headless", "true");
        // FlatLaf complains of icons that it cannot build without a display; only its colours are wanted.
        Logger.getLogger("com.formdev.flatlaf").setLevel(Level.OFF);
        var folder = Files.createDirectories(Path.of(args[0]));
        Files.writeString(folder.resolve("light.css"), new ThemeTokens(new FlatMacLightLaf()).css());
        Files.writeString(folder.resolve("dark.css"), new ThemeTokens(new FlatMacDarkLaf()).css());
    }

    private String css() {
        surfaces();
        family("accent", colour("Component.accentColor"));
        family("success", colour("Actions.Green"));
        family("warning", colour("Actions.Yellow"));
        family("danger", colour("Actions.Red"));
        cues();
        return tokens.entrySet().stream()
                .map(token -> "    " + token.getKey() + ": " + web(token.getValue()) + ";\n")
                .collect(Collectors.joining("", ".root {\n", "}\n"));
    }

    private void surfaces() {
        var muted = readable(mix(text, window, 0.30));
        var line = over(colour("Component.borderColor"), surface);
        tokens.put("-color-dark", dark ? window : text);
        tokens.put("-color-light", Color.WHITE);
        tokens.put("-color-fg-default", text);
        tokens.put("-color-fg-muted", muted);
        tokens.put("-color-fg-subtle", readable(mix(text, window, 0.42)));
        tokens.put("-color-fg-emphasis", Color.WHITE);
        tokens.put("-color-bg-default", surface);
        tokens.put("-color-bg-overlay", dark ? colour("PopupMenu.background") : surface);
        tokens.put("-color-bg-subtle", window);
        tokens.put("-color-bg-inset", mix(window, Color.BLACK, dark ? 0.25 : 0.03));
        tokens.put("-color-border-default", mix(line, text, 0.06));
        tokens.put("-color-border-muted", line);
        tokens.put("-color-border-subtle", over(colour("Separator.foreground"), window));
        tokens.put("-color-shadow-default", alpha(Color.BLACK, dark ? 0.55 : 0.16));
        tokens.put("-color-neutral-emphasis-plus", mix(text, window, 0.15));
        tokens.put("-color-neutral-emphasis", muted);
        tokens.put("-color-neutral-muted", alpha(text, 0.16));
        tokens.put("-color-neutral-subtle", alpha(text, 0.07));
        for (int step = 0; step < 10; step++) {
            // AtlantaFX counts from light to dark in both schemes; step 1 is the hover background.
            tokens.put("-color-base-" + step, mix(dark ? text : surface, dark ? surface : text, scale(step)));
        }
        if (dark) {
            tokens.put("-color-base-1", mix(surface, text, 0.10));
            tokens.put("-color-base-2", mix(surface, text, 0.18));
        }
    }

    /// The roles of one hue: text, filled shapes below white text, tinted backgrounds, and AtlantaFX's ten steps.
    private void family(String name, Color hue) {
        tokens.put("-color-" + name + "-fg", readable(hue));
        tokens.put("-color-" + name + "-emphasis", below(Color.WHITE, hue));
        tokens.put("-color-" + name + "-muted", alpha(hue, 0.40));
        tokens.put("-color-" + name + "-subtle", mix(surface, hue, dark ? 0.22 : 0.12));
        for (int step = 0; step < 10; step++) {
            var end = step < 5 ? Color.WHITE : Color.BLACK;
            tokens.put("-color-" + name + "-" + step, mix(hue, end, step < 5 ? 0.85 - step * 0.19 : step * 0.12 - 0.5));
        }
    }

    /// One colour for each kind of cue, told apart by shape as well.
    private void cues() {
        tokens.put("-cw-question", visible(colour("Component.accentColor")));
        tokens.put("-cw-branch", visible(mix(colour("Objects.Purple"), new Color(0x7A3FF2), dark ? 0.2 : 0.6)));
        tokens.put("-cw-note", visible(colour("Objects.YellowDark")));
        tokens.put("-cw-chapter", visible(colour("Actions.Green")));
        tokens.put("-cw-caption", visible(colour("Objects.Grey")));
        tokens.put("-cw-playhead", visible(colour("Objects.RedStatus")));
        tokens.put("-cw-cut", alpha(surface, 0.55));
        tokens.put("-cw-stage", dark ? mix(window, Color.BLACK, 0.45) : new Color(0x1C1C1E));
    }

    private static double scale(int step) {
        return step == 0 ? 0 : Math.min(0.95, 0.04 + step * 0.095);
    }

    private Color visible(Color colour) {
        return contrasting(colour, surface, 3);
    }

    private Color readable(Color colour) {
        return contrasting(colour, hardest, READABLE);
    }

    private Color contrasting(Color colour, Color background, double contrast) {
        var moved = colour;
        for (int step = 0; contrast(moved, background) < contrast && step < 40; step++) {
            moved = mix(moved, dark ? Color.WHITE : Color.BLACK, 0.04);
        }
        return moved;
    }

    /// `fill`, darkened until `letters` can be read on it.
    private static Color below(Color letters, Color fill) {
        var moved = fill;
        while (contrast(letters, moved) < READABLE) {
            moved = mix(moved, Color.BLACK, 0.03);
        }
        return moved;
    }

    private Color colour(String key) {
        var colour = defaults.getColor(key);
        if (colour == null) {
            throw new IllegalStateException("FlatLaf has no " + key + " any more");
        }
        return colour;
    }

    /// What an eye sees of a translucent colour on an opaque one: JavaFX derives hues wrongly from translucent ones.
    private static Color over(Color colour, Color background) {
        return mix(background, new Color(colour.getRGB()), colour.getAlpha() / 255.0);
    }

    private static Color mix(Color from, Color to, double share) {
        return new Color(
                (int) Math.round(from.getRed() + (to.getRed() - from.getRed()) * share),
                (int) Math.round(from.getGreen() + (to.getGreen() - from.getGreen()) * share),
                (int) Math.round(from.getBlue() + (to.getBlue() - from.getBlue()) * share));
    }

    private static Color alpha(Color colour, double alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(alpha * 255));
    }

    /// WCAG 2.2, contrast ratio.
    private static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static String web(Color colour) {
        return "#%02x%02x%02x%02x".formatted(colour.getRed(), colour.getGreen(), colour.getBlue(), colour.getAlpha());
    }
}
