package org.cuewright.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Fire extinguishers: use one, or leave? | Fire extinguishers use one, or leave
        Überblick 選ぶ 🔥                        | Überblick 選ぶ 🔥
        ../../etc/passwd                       | etc passwd
        a/b\\c                                 | a b c
        CON                                    | _CON
        nul.txt                                | _nul.txt
        Console                                | Console
        ...                                    | course
        ''                                     | course
        -rf                                    | rf
        trailing dot.                          | trailing dot
        """)
    void aTitleBecomesANameThatEverySystemTakes(String title, String name) {
        assertEquals(name, ProjectNames.of(title));
    }

    @Test
    void aLongTitleIsCutBetweenCharacters() {
        assertEquals("🔥".repeat(60), ProjectNames.of("🔥".repeat(100)));
    }

    @Test
    void controlCharactersAndTurnedWritingAreLeftOut() {
        assertEquals("a b c", ProjectNames.of("a\u0000b\u202Ec"));
    }

    @Test
    void aTakenNameGetsTheNextNumber(@TempDir Path parent) throws IOException {
        Files.createDirectory(parent.resolve("Fire"));
        Files.createDirectory(parent.resolve("Fire 2"));
        assertEquals(parent.resolve("Fire 3"), ProjectNames.free(parent, "Fire"));
    }
}
