package org.cuewright.fx.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.prefs.Preferences;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.collections.FXCollections;

/// The projects opened last, the latest first, kept in the user's settings.
public final class RecentProjects {
    public static final int MOST = 8;

    private static final String KEY = "recent.";

    private final Preferences settings;
    private final ReadOnlyListWrapper<Path> projects = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());

    public RecentProjects(Preferences settings) {
        this.settings = settings;
        for (int i = 0; i < MOST; i++) {
            var file = settings.get(KEY + i, "");
            if (!file.isEmpty()) {
                projects.add(Path.of(file));
            }
        }
    }

    public ReadOnlyListProperty<Path> projectsProperty() {
        return projects.getReadOnlyProperty();
    }

    public void opened(Path file) {
        var next = new ArrayList<>(List.of(file.toAbsolutePath()));
        projects.stream().filter(other -> !other.equals(next.getFirst())).forEach(next::add);
        keep(next.subList(0, Math.min(MOST, next.size())));
    }

    public void forget(Path file) {
        keep(projects.stream().filter(other -> !other.equals(file)).toList());
    }

    private void keep(List<Path> next) {
        projects.setAll(next);
        for (int i = 0; i < MOST; i++) {
            if (i < next.size()) {
                settings.put(KEY + i, next.get(i).toString());
            } else {
                settings.remove(KEY + i);
            }
        }
    }
}
