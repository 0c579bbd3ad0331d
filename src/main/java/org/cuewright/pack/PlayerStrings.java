package org.cuewright.pack;

import java.util.Locale;
import java.util.Set;

/// The player's own words in the language of the course, the only ones that a package carries.
final class PlayerStrings {
    private static final Set<String> TRADITIONAL_CHINESE = Set.of("TW", "HK", "MO");

    private PlayerStrings() {}

    /// `pt-BR` gets `pt`; a language that the player does not speak gets English.
    static Entry of(String languageTag) {
        var locale = Locale.forLanguageTag(languageTag);
        var own = resource(locale.getLanguage());
        var spoken = !isTraditionalChinese(locale) && PlayerStrings.class.getResource(own) != null;
        return new Entry.Resource("player/strings.js", spoken ? own : resource("en"));
    }

    /// The player writes simplified Chinese, which by CLDR does not stand in for the traditional one.
    private static boolean isTraditionalChinese(Locale locale) {
        return locale.getScript().isEmpty()
                ? locale.getLanguage().equals("zh") && TRADITIONAL_CHINESE.contains(locale.getCountry())
                : locale.getScript().equals("Hant");
    }

    private static String resource(String language) {
        return "/player/strings/" + language + ".js";
    }
}
