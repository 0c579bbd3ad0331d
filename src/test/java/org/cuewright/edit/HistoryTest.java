package org.cuewright.edit;

import static org.cuewright.Projects.choice;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.cuewright.Projects;
import org.cuewright.model.CueId;
import org.cuewright.model.Project;
import org.cuewright.model.SceneId;
import org.cuewright.model.TimeRange;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final SceneId SCENE = new SceneId("s1");

    @Test
    void undoBringsBackTheVeryVersionBefore() {
        var project = Projects.simple();
        var history = History.of(project).apply(new ProjectEdit.Rename("Other")).undo();
        assertSame(project, history.present());
        assertEquals("Other", history.redo().present().title());
    }

    @Test
    void anEditThatChangesNothingAddsNoVersion() {
        var history = History.of(Projects.simple());
        assertSame(history, history.apply(new ProjectEdit.Rename("A course")));
    }

    @Test
    void typingOnInOneFieldIsOneVersion() {
        var history = History.of(Projects.simple())
                .apply(new ProjectEdit.Rename("N"))
                .apply(new ProjectEdit.Rename("Ne"))
                .apply(new ProjectEdit.Rename("New"));
        assertEquals("A course", history.undo().present().title());
        assertEquals(Optional.of("Rename course"), history.undoName());
    }

    @Test
    void afterLeavingTheFieldTypingStartsAnotherVersion() {
        var history = History.of(Projects.simple())
                .apply(new ProjectEdit.Rename("New"))
                .settle()
                .apply(new ProjectEdit.Rename("Newer"));
        assertEquals("New", history.undo().present().title());
    }

    @Test
    void aNewEditDropsWhatWasUndone() {
        var history = History.of(Projects.simple())
                .apply(new ProjectEdit.Rename("One"))
                .undo()
                .apply(new ProjectEdit.Describe("Two"));
        assertFalse(history.canRedo());
    }

    @Test
    void theOldestVersionsAreLetGo() {
        var history = History.of(Projects.simple());
        for (int i = 0; i < History.LIMIT + 50; i++) {
            history = history.apply(new ProjectEdit.SetLanguage("x" + i));
        }
        assertEquals(History.LIMIT, history.versions().size());
        assertEquals("x" + (History.LIMIT + 49), history.present().language());
    }

    /// Any walk back and forth through a random run of edits meets the same versions.
    @Test
    void undoThenRedoIsIdentity() {
        var random = new Random(3);
        for (int run = 0; run < 200; run++) {
            var history = History.of(Projects.simple());
            var seen = new ArrayList<Project>(List.of(history.present()));
            for (int i = 0; i < 20; i++) {
                var next = history.apply(randomEdit(random, i)).settle();
                if (!next.present().equals(history.present())) {
                    seen.add(next.present());
                }
                history = next;
            }
            for (int i = seen.size() - 1; i > 0; i--) {
                assertEquals(seen.get(i), history.present());
                history = history.undo();
            }
            for (var version : seen) {
                assertEquals(version, history.present());
                history = history.redo();
            }
        }
    }

    private static Edit randomEdit(Random random, int i) {
        return switch (random.nextInt(4)) {
            case 0 -> new ProjectEdit.Rename("Title " + random.nextInt(3));
            case 1 -> new CueEdit.Add(SCENE, choice("new" + i, random.nextInt(60_000)));
            case 2 -> new CueEdit.Move(SCENE, new CueId("q1"), TimeRange.at(random.nextInt(60_000)));
            default -> new CueEdit.Remove(SCENE, new CueId("new" + random.nextInt(20)));
        };
    }
}
