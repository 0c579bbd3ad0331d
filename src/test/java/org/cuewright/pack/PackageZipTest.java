package org.cuewright.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.cuewright.pack.PackageZip.Existing;
import org.cuewright.problem.Code;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.cuewright.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageZipTest {
    private final PackageZip zip = new PackageZip();

    @TempDir
    Path folder;

    @Test
    void equalInputGivesEqualBytesInAnyFolderAndTimeZone() throws IOException {
        var zone = TimeZone.getDefault();
        try {
            for (var packager : SampleCourses.PACKAGERS) {
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
                var here = Files.createDirectories(folder.resolve("here"));
                var first = SampleCourses.write(packager, SampleCourses.single(), here, here.resolve("a.zip"));
                TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
                var there = Files.createDirectories(folder.resolve("there/deeper"));
                var second = SampleCourses.write(packager, SampleCourses.single(), there, there.resolve("b.zip"));

                assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second), packager.toString());
            }
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void theOrderOfEntriesDoesNotMatter() throws IOException {
        var entries = List.<Entry>of(new Entry.Text("b.txt", "b"), new Entry.Text("a.txt", "a"));

        assertArrayEquals(written(entries, "one.zip"), written(entries.reversed(), "two.zip"));
    }

    @Test
    void mediaAreStoredTextIsDeflatedAndTimesAreFixed() throws IOException {
        var target = SampleCourses.write(
                SampleCourses.PACKAGERS.getFirst(), SampleCourses.single(), folder, folder.resolve("a.zip"));

        try (var file = new ZipFile(target.toFile())) {
            assertEquals(ZipEntry.STORED, file.getEntry("media/u1.mp4").getMethod());
            assertEquals(ZipEntry.DEFLATED, file.getEntry("imsmanifest.xml").getMethod());
            assertTrue(
                    file.stream().allMatch(entry -> entry.getTimeLocal().equals(LocalDateTime.of(2000, 1, 1, 12, 0))));
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("media/u1.mp4")),
                    file.getInputStream(file.getEntry("media/u1.mp4")).readAllBytes());
        }
    }

    @Test
    void sizesAndChecksumsStandInTheLocalHeadersWithoutDescriptors() throws IOException {
        var bytes = ByteBuffer.wrap(written(
                        List.of(new Entry.Text("a.txt", "aaaa".repeat(99)), new Entry.Text("b.png", "stored")),
                        "a.zip"))
                .order(ByteOrder.LITTLE_ENDIAN);
        var at = 0;
        for (var size : List.of(396, 6)) {
            assertEquals(0x04034b50, bytes.getInt(at));
            assertEquals(0, bytes.getShort(at + 6) & 8, "no descriptor");
            assertTrue(bytes.getInt(at + 14) != 0, "checksum");
            assertEquals(size, bytes.getInt(at + 22));
            at += 30 + bytes.getShort(at + 26) + bytes.getShort(at + 28) + bytes.getInt(at + 18);
        }
        assertEquals(0x02014b50, bytes.getInt(at), "the directory follows at once");
    }

    @Test
    void anExistingFileIsReplacedOnlyWhenAsked() throws IOException {
        var target = Files.writeString(folder.resolve("a.zip"), "precious");
        var entries = List.<Entry>of(new Entry.Text("a.txt", "a"));

        assertEquals(Code.PKG_TARGET_EXISTS, code(zip.write(entries, target, Existing.KEEP, Progress.NONE)));
        assertEquals("precious", Files.readString(target));

        SampleCourses.written(zip.write(entries, target, Existing.REPLACE, Progress.NONE));
        assertEquals("PK", Files.readString(target, StandardCharsets.ISO_8859_1).substring(0, 2));
        assertEquals(List.of("a.zip"), names());
    }

    @Test
    void cancellingLeavesNothingBehind() throws IOException {
        var media = Files.write(folder.resolve("m.mp4"), new byte[1 << 20]);
        var heard = new ArrayList<Double>();
        var halfWay = new Progress() {
            @Override
            public void step(String what, double fraction) {
                heard.add(fraction);
            }

            @Override
            public boolean cancelled() {
                return heard.getLast() >= 0.5;
            }
        };

        var outcome =
                zip.write(List.of(new Entry.Copy("m.mp4", media)), folder.resolve("a.zip"), Existing.KEEP, halfWay);

        assertEquals(Code.PKG_CANCELLED, code(outcome));
        assertEquals(List.of("m.mp4"), names());
        assertEquals(0.5, heard.getLast());
    }

    @Test
    void aFileThatIsGoneIsNamedAndNothingIsLeft() throws IOException {
        var entries = List.<Entry>of(new Entry.Text("a.txt", "a"), new Entry.Copy("m.mp4", folder.resolve("gone.mp4")));

        var outcome = zip.write(entries, folder.resolve("a.zip"), Existing.KEEP, Progress.NONE);

        assertEquals(Code.PKG_SOURCE_UNREADABLE, code(outcome));
        assertTrue(outcome.problems().getFirst().text().contains("gone.mp4"));
        assertEquals(List.of(), names());
    }

    @Test
    void aFolderThatIsNotThereIsAProblem() {
        var target = folder.resolve("nowhere/a.zip");

        var outcome = zip.write(List.of(new Entry.Text("a.txt", "a")), target, Existing.KEEP, Progress.NONE);

        assertEquals(Code.PKG_NOT_WRITTEN, code(outcome));
        assertFalse(Files.exists(target.getParent()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "größe.txt",
                "../a.txt",
                "/a.txt",
                "a\\b.txt",
                "a//b.txt",
                "con.txt",
                "media/NUL",
                "a b.txt",
                "a.",
                "",
                "a+b.js",
                ".hidden"
            })
    void aNameThatSomeSystemWouldSpoilIsRefused(String name) {
        var outcome =
                zip.write(List.of(new Entry.Text(name, "x")), folder.resolve("a.zip"), Existing.KEEP, Progress.NONE);

        assertEquals(Code.PKG_ENTRY_NAME_UNSAFE, code(outcome));
    }

    @Test
    void namesThatDifferByCaseAreRefused() {
        var entries = List.<Entry>of(new Entry.Text("a.txt", "1"), new Entry.Text("A.txt", "2"));

        assertEquals(
                Code.PKG_ENTRY_TWICE, code(zip.write(entries, folder.resolve("a.zip"), Existing.KEEP, Progress.NONE)));
    }

    @Test
    void aPackageThatNeedsZip64IsWrittenWithAWarning() throws IOException {
        var entries = IntStream.range(0, 66_000)
                .<Entry>mapToObj(i -> new Entry.Text("f/" + i + ".png", ""))
                .toList();

        var outcome = zip.write(entries, folder.resolve("a.zip"), Existing.KEEP, Progress.NONE);

        assertEquals(
                List.of(Code.PKG_ZIP64),
                outcome.problems().stream().map(Problem::code).toList());
        try (var file = new ZipFile(SampleCourses.written(outcome).toFile())) {
            assertEquals(66_000, file.size());
        }
    }

    private byte[] written(List<Entry> entries, String name) throws IOException {
        return Files.readAllBytes(
                SampleCourses.written(zip.write(entries, folder.resolve(name), Existing.KEEP, Progress.NONE)));
    }

    private static Code code(Outcome<Path> outcome) {
        assertTrue(outcome instanceof Outcome.Failed, outcome::toString);
        return outcome.problems().getFirst().code();
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
