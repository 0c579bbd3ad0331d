package org.cuewright.fx.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import java.util.prefs.Preferences;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Dresses every scene of the program in light or dark, as the author chose or as the system says.
public final class Look {
    private static final String KEY = "appearance";

    private final ObjectProperty<Appearance> appearance = new SimpleObjectProperty<>(Appearance.SYSTEM);
    private final Preferences settings;

    public Look(Preferences settings) {
        this.settings = settings;
        appearance.set(remembered());
        appearance.subscribe(choice -> {
            settings.put(KEY, choice.name());
            apply();
        });
        Platform.getPreferences().colorSchemeProperty().subscribe(this::apply);
        Window.getWindows().addListener((ListChangeListener<Window>) _ -> apply());
    }

    public ObjectProperty<Appearance> appearanceProperty() {
        return appearance;
    }

    public boolean isDark() {
        return switch (appearance.get()) {
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
            case LIGHT -> false;
            case DARK -> true;
        };
    }

    /// Dresses one scene; those of the program's windows are dressed by themselves.
    public void dress(Scene scene) {
        var sheets = scene.getStylesheets();
        var wanted = List.of(sheet(isDark() ? "dark.css" : "light.css"), sheet("cuewright.css"));
        if (!sheets.equals(wanted)) {
            sheets.setAll(wanted);
        }
    }

    private void apply() {
        var base = isDark() ? new PrimerDark() : new PrimerLight();
        if (!Objects.equals(Application.getUserAgentStylesheet(), base.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(base.getUserAgentStylesheet());
        }
        Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window.getScene() != null)
                .forEach(window -> dress(window.getScene()));
    }

    private Appearance remembered() {
        var name = settings.get(KEY, "");
        for (var choice : Appearance.values()) {
            if (choice.name().equals(name)) {
                return choice;
            }
        }
        return Appearance.SYSTEM;
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Look.class.getResource(name), name).toExternalForm();
    }
}
