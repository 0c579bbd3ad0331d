package org.cuewright.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameRateTest {
    @ParameterizedTest
    @CsvSource({
        "25, 25/1",
        "29.97002997, 30000/1001",
        "23.976, 24000/1001",
        "29.4, 30/1",
        "48, 48000/1000",
        "120, 60/1",
        "240, 60/1",
        "12.5, 25/1",
        "1, 24/1",
        "0.0166667, 24/1",
        "14.3, 28600/1000"
    })
    void ratesBecomeUsualOnesThatKeepEveryPicture(double measured, String beat) {
        assertEquals(beat, FrameRate.of(measured).toString());
    }
}
