package org.cuewright.fx.control;

import org.cuewright.model.Interaction;
import org.cuewright.model.Question;

/// The kinds of cue that the eye tells apart, by shape and colour.
public enum CueKind {
    QUESTION("Question", "question", Icon.QUESTION),
    BRANCH("Branch", "branch", Icon.BRANCH),
    NOTE("Note", "note", Icon.NOTE);

    private final String title;
    private final String style;
    private final Icon icon;

    CueKind(String title, String style, Icon icon) {
        this.title = title;
        this.style = style;
        this.icon = icon;
    }

    public static CueKind of(Interaction interaction) {
        return switch (interaction) {
            case Question _, Interaction.Pool _ -> QUESTION;
            case Interaction.Branch _ -> BRANCH;
            case Interaction.Note _ -> NOTE;
        };
    }

    public String title() {
        return title;
    }

    /// The class of its nodes in the style sheet.
    public String style() {
        return style;
    }

    public Icon icon() {
        return icon;
    }
}
