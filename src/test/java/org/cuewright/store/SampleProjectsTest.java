package org.cuewright.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cuewright.caption.CaptionFormats;
import org.cuewright.caption.Captions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleProjectsTest {
    @ParameterizedTest
    @ValueSource(strings = {"fire-extinguisher", "difficult-conversation", "question-kinds"})
    void aSampleOpensWithoutARemarkAndIsInCanonicalForm(String name) throws IOException {
        var outcome = new ProjectStore().open(Path.of("samples", name));
        assertEquals(List.of(), outcome.problems());
        var copy = ProjectStoreTest.done(outcome);
        assertEquals(
                Files.readString(copy.folder().file()),
                new String(ProjectJson.write(copy.saved().stored()), UTF_8));
        for (var media : copy.project().media()) {
            for (var track : media.captions()) {
                assertEquals(
                        Files.readString(copy.folder().captions(media, track)),
                        CaptionFormats.WEB_VTT.write(Captions.of(track)));
            }
        }
    }
}
