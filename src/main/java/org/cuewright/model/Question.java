package org.cuewright.model;

import java.math.BigDecimal;
import java.util.List;

/// Something to answer. The kinds follow the interaction types that SCORM and xAPI share.
public sealed interface Question extends Interaction {
    Wording wording();

    Scoring scoring();

    @Override
    default String title() {
        return wording().title();
    }

    /// What a question says: its name, what it asks, and what it answers to a right and a wrong answer.
    record Wording(String title, String prompt, String whenCorrect, String whenIncorrect) {}

    /// What a question counts: points (0 and up), whether it must be answered, and attempts (1 and up).
    record Scoring(int points, boolean required, int attempts) {
        public Scoring {
            if (points < 0 || attempts < 1) {
                throw new IllegalArgumentException("points below 0 or attempts below 1");
            }
        }
    }

    /// An option to choose, whether choosing it is right, and what to say to whoever chose it (often nothing).
    record Option(OptionId id, String text, boolean correct, String feedback) {}

    /// One right option among several.
    record SingleChoice(Wording wording, Scoring scoring, List<Option> options) implements Question {
        public SingleChoice {
            options = List.copyOf(options);
            Unique.check("option", options, Option::id);
        }
    }

    /// Every right option and no other.
    record MultipleChoice(Wording wording, Scoring scoring, List<Option> options) implements Question {
        public MultipleChoice {
            options = List.copyOf(options);
            Unique.check("option", options, Option::id);
        }
    }

    /// A statement to judge.
    record TrueFalse(Wording wording, Scoring scoring, boolean answer) implements Question {}

    /// A word or phrase to type; any of `accepted` is right, spaces at the ends aside.
    record FillIn(Wording wording, Scoring scoring, List<String> accepted, boolean caseSensitive) implements Question {
        public FillIn {
            accepted = List.copyOf(accepted);
        }
    }

    /// A number to type, right from `min` to `max`, both included.
    record Numeric(Wording wording, Scoring scoring, BigDecimal min, BigDecimal max) implements Question {}
}
