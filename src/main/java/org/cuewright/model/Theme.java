package org.cuewright.model;

/// How the player looks. `accent` is `#rrggbb`.
public record Theme(String accent, Appearance appearance) {
    /// Light, dark, or as the learner's device prefers.
    public enum Appearance {
        AUTO,
        LIGHT,
        DARK
    }

    public static final Theme DEFAULT = new Theme("#0b5fff", Appearance.AUTO);
}
