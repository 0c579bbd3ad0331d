package org.cuewright.model;

import java.util.regex.Pattern;

/// A name that stays with a thing through edits, exports and re-imports, because learner records refer to it.
///
/// One to 64 of `A-Z a-z 0-9 _ -`, beginning with a letter or digit: the set that every standard takes as it is.
public sealed interface Id
        permits MediaId, PictureId, TrackId, LessonId, SceneId, ChapterId, CueId, OptionId, VariableId {
    Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    String value();

    static boolean isValid(String value) {
        return SHAPE.matcher(value).matches();
    }

    static void check(String value) {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an id: '" + value + "'");
        }
    }
}
