package org.cuewright.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlayerStringsTest {
    @ParameterizedTest(name = "I1 a course in {0} is played in {1}")
    @CsvSource({
        "en, en",
        "en-GB, en",
        "de-CH, de",
        "fr-CA, fr",
        "es-419, es",
        "pt-BR, pt",
        "pt-PT, pt",
        "it, it",
        "nl-BE, nl",
        "pl, pl",
        "ar-EG, ar",
        "he, he",
        "iw, he",
        "zh, zh",
        "zh-Hans, zh",
        "zh-CN, zh",
        "zh-Hans-HK, zh",
        "zh-Hant, en",
        "zh-TW, en",
        "zh-HK, en",
        "ja, ja",
        "JA-jp, ja",
        "fi, en",
        "eng, en",
        "x-klingon, en"
    })
    void aPackageCarriesTheWordsOfItsCourse(String course, String player) {
        var path = "/player/strings/" + player + ".js";

        assertEquals(new Entry.Resource("player/strings.js", path), PlayerStrings.of(course));
        assertNotNull(PlayerStrings.class.getResource(path));
    }
}
