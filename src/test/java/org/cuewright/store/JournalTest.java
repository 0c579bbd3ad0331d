package org.cuewright.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cuewright.model.Project;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    Path folder;

    private final ProjectStore store = new ProjectStore();
    private WorkingCopy opened;
    private Path file;

    @BeforeEach
    void open() throws IOException {
        ProjectStoreTest.copyGolden(folder);
        opened = ProjectStoreTest.done(store.open(folder));
        file = folder.resolve(".cache/journal");
    }

    @Test
    void theLastVersionRecordedIsRecoveredWithItsCaptions() {
        var journal = Journal.start(opened);
        var last = ProjectStoreTest.withCaption(titled("Two"), "New");
        assertEquals(List.of(), journal.record(titled("One")));
        assertEquals(List.of(), journal.record(last));
        journal.force();
        assertEquals(Optional.of(new Journal.Recovered(last, true)), recovered());
    }

    @Test
    void aJournalCutAnywhereGivesTheLastWholeVersion() throws IOException {
        var journal = Journal.start(opened);
        journal.record(small("One"));
        int one = (int) Files.size(file);
        journal.record(small("Two"));
        int two = (int) Files.size(file);
        journal.record(small("Three"));
        var whole = Files.readAllBytes(file);
        journal.close();
        for (int length = 0; length <= whole.length; length++) {
            var left = Frames.last(write(Arrays.copyOf(whole, length)));
            assertEquals(length >= one, left.isPresent(), "cut at " + length);
            if (left.isPresent()) {
                int end = length >= whole.length ? whole.length : length >= two ? two : one;
                int start = end == one ? 0 : end == two ? one : two;
                assertEquals(end - start - 8, left.get().length, "cut at " + length);
            }
        }
        write(Arrays.copyOf(whole, whole.length - 1));
        assertEquals("Two", recovered().orElseThrow().project().title());
    }

    @Test
    void aFlippedBitEndsTheJournalThere() throws IOException {
        var journal = Journal.start(opened);
        journal.record(titled("One"));
        int one = (int) Files.size(file);
        journal.record(titled("Two"));
        var bytes = Files.readAllBytes(file);
        bytes[one + 100] ^= 4;
        write(bytes);
        assertEquals("One", recovered().orElseThrow().project().title());
    }

    @Test
    void nothingIsRecoveredAfterASaveOrACleanEnd() {
        var journal = Journal.start(opened);
        journal.record(titled("One"));
        journal.saved(ProjectStoreTest.done(store.save(opened.with(titled("One")))));
        assertEquals(Optional.empty(), recovered());
        journal.record(titled("Two"));
        journal.close();
        assertFalse(Files.exists(file));
    }

    @Test
    void aCrashBetweenSavingAndClearingOffersNothing() {
        Journal.start(opened).record(titled("One"));
        ProjectStoreTest.done(store.save(opened.with(titled("One"))));
        assertEquals(Optional.empty(), recovered());
    }

    @Test
    void aProjectFileChangedMeanwhileIsTold() {
        Journal.start(opened).record(titled("One"));
        ProjectStoreTest.done(store.save(opened.with(titled("Other"))));
        assertEquals(Optional.of(new Journal.Recovered(titled("One"), false)), recovered());
    }

    @Test
    void aLongJournalBeginsAnewWithItsNewestVersion() throws IOException {
        var journal = Journal.start(opened, 20_000);
        for (int i = 0; i < 50; i++) {
            assertEquals(List.of(), journal.record(titled("Version " + i)));
            assertTrue(Files.size(file) <= 20_000);
            assertEquals("Version " + i, recovered().orElseThrow().project().title());
        }
    }

    @Test
    void aJournalThatCannotBeWrittenWarnsAndTriesAgain() throws IOException {
        var journal = Journal.start(opened);
        Files.deleteIfExists(folder.resolve(".cache"));
        Files.writeString(folder.resolve(".cache"), "in the way");
        var problems = journal.record(titled("One"));
        assertEquals(
                List.of("STO-026"),
                problems.stream().map(Problem::code).map(code -> code.id()).toList());
        Files.delete(folder.resolve(".cache"));
        assertEquals(List.of(), journal.record(titled("Two")));
        assertEquals("Two", recovered().orElseThrow().project().title());
    }

    @Test
    void aJournalThatCannotBeReadIsTold() throws IOException {
        Files.createDirectories(file);
        assertEquals(List.of("STO-003"), ProjectStoreTest.codes(Journal.recover(opened)));
    }

    private Project titled(String title) {
        return opened.project().withTitle(title);
    }

    private Project small(String title) {
        return titled(title).withLessons(List.of()).withMedia(List.of());
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(file, bytes);
    }

    private Optional<Journal.Recovered> recovered() {
        return switch (Journal.recover(ProjectStoreTest.done(store.open(folder)))) {
            case Outcome.Done<Optional<Journal.Recovered>>(var found, var _) -> found;
            case Outcome.Failed<Optional<Journal.Recovered>>(var problems) -> throw new AssertionError(problems);
        };
    }
}
