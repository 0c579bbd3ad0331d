package org.cuewright.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cuewright.problem.Code;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.cuewright.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
    @TempDir
    Path folder;

    @Test
    void theFingerprintIsTheSha256OfTheBytes() throws IOException {
        // FIPS 180-4, example "abc".
        var abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assertEquals(Outcome.done(abc), Fingerprint.of(Files.writeString(folder.resolve("a"), "abc"), Progress.NONE));
    }

    @Test
    void progressEndsAtOne() throws IOException {
        var listener = new Listener(Integer.MAX_VALUE);
        var file = Files.write(folder.resolve("a"), new byte[1 << 20]);
        assertEquals(64, valueLength(Fingerprint.of(file, listener)));
        assertEquals(List.of(0.25, 0.5, 0.75, 1.0), listener.heard);
    }

    @Test
    void itCanBeCalledOff() throws IOException {
        var listener = new Listener(2);
        var file = Files.write(folder.resolve("a"), new byte[1 << 20]);
        assertEquals(List.of(Code.MED_CANCELLED), codes(Fingerprint.of(file, listener)));
        assertEquals(List.of(0.25, 0.5), listener.heard);
    }

    @Test
    void whatCannotBeReadIsAProblemOfItsOwn() {
        assertEquals(List.of(Code.MED_FILE_MISSING), codes(Fingerprint.of(folder.resolve("no"), Progress.NONE)));
        assertEquals(List.of(Code.MED_IS_FOLDER), codes(Fingerprint.of(folder, Progress.NONE)));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileThatBreaksWhileReadingIsUnreadable() {
        // Our own memory: it opens, but nothing is mapped at its beginning.
        assertEquals(List.of(Code.MED_UNREADABLE), codes(Fingerprint.of(Path.of("/proc/self/mem"), Progress.NONE)));
    }

    private static int valueLength(Outcome<String> outcome) {
        return outcome instanceof Outcome.Done<String>(var hash, var _) ? hash.length() : -1;
    }

    private static List<Code> codes(Outcome<String> outcome) {
        return outcome.problems().stream().map(Problem::code).toList();
    }

    private static final class Listener implements Progress {
        private final List<Double> heard = new ArrayList<>();
        private final int patience;

        Listener(int patience) {
            this.patience = patience;
        }

        @Override
        public void step(String what, double fraction) {
            heard.add(fraction);
        }

        @Override
        public boolean cancelled() {
            return heard.size() >= patience;
        }
    }
}
