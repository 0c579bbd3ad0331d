package org.cuewright.media.ffmpeg;

import static org.cuewright.media.ffmpeg.Recordings.recording;
import static org.cuewright.media.ffmpeg.Recordings.tools;
import static org.cuewright.media.ffmpeg.Recordings.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.cuewright.media.PictureFacts;
import org.cuewright.problem.Code;
import org.cuewright.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureProbeTest {
    @TempDir
    Path folder;

    @Test
    void kindAndSizeAreWhatTheBytesSay() throws IOException {
        assertEquals(new PictureFacts("png", 32, 32), facts(recording("picture.png")));
        assertEquals(new PictureFacts("jpg", 64, 48), facts(recording("picture.jpg")));
        assertEquals(new PictureFacts("gif", 8, 8), facts(recording("tiny.gif")));
        assertEquals(new PictureFacts("webp", 2, 2), facts(webp()));
        assertEquals(
                new PictureFacts("png", 32, 32),
                facts(Files.copy(recording("picture.png"), folder.resolve("100 % of it.jpg"))));
    }

    @Test
    void aPhotographOnItsSideHasTheSizeItIsShownIn() throws IOException {
        assertEquals(new PictureFacts("jpg", 48, 64), facts(turned(recording("picture.jpg"))));
    }

    @Test
    void whatBrowsersDoNotShowIsRefused() throws IOException {
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><script/></svg>";
        assertEquals(List.of(Code.PIC_NO_PICTURE), codes(Files.writeString(folder.resolve("a.png"), svg)));
        assertEquals(List.of(Code.PIC_NO_PICTURE), codes(recording("picture.bmp")));
        assertEquals(List.of(Code.PIC_NO_PICTURE), codes(recording("screen.mp4")));
        var png = Files.readAllBytes(recording("picture.png"));
        var half = Files.write(folder.resolve("half.png"), Arrays.copyOf(png, png.length / 2));
        assertEquals(List.of(Code.PIC_NO_PICTURE), codes(half));
    }

    @Test
    void aFileThatIsNotThereOrEmptyIsTold() throws IOException {
        assertEquals(List.of(Code.MED_FILE_MISSING), codes(folder.resolve("gone.png")));
        assertEquals(List.of(Code.MED_EMPTY_FILE), codes(Files.createFile(folder.resolve("empty.png"))));
    }

    private static PictureFacts facts(Path file) {
        return value(new FfmpegProbe(tools()).picture(file));
    }

    private static List<Code> codes(Path file) {
        return new FfmpegProbe(tools())
                .picture(file).problems().stream().map(Problem::code).toList();
    }

    /// Two by two pixels; the bundled ffmpeg reads WebP but writes none.
    private Path webp() throws IOException {
        var bytes = Base64.getDecoder()
                .decode("UklGRjwAAABXRUJQVlA4IDAAAADQAQCdASoCAAIAAgA0JaACdLoB+AADsAD+8Oj3/yC5YXXI1/8gP+QH/ID/+PIAAAA=");
        return Files.write(folder.resolve("tiny.webp"), bytes);
    }

    /// The same with a mark that it was taken on its side (EXIF orientation 6), right behind the JPEG's first two
    /// bytes.
    private Path turned(Path jpeg) throws IOException {
        var mark = HexFormat.of().parseHex("ffe100224578696600004d4d002a00000008000101120003000000010006000000000000");
        var bytes = Files.readAllBytes(jpeg);
        var all = new ByteArrayOutputStream();
        all.write(bytes, 0, 2);
        all.write(mark);
        all.write(bytes, 2, bytes.length - 2);
        return Files.write(folder.resolve("turned.jpg"), all.toByteArray());
    }
}
