package org.cuewright.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Something to answer. The kinds follow the interaction types that SCORM and xAPI share.
public sealed interface Question extends Interaction {
    Wording wording();

    Scoring scoring();

    @Override
    default String title() {
        return wording().title();
    }

    @Override
    default List<String> markdown() {
        var said = wording();
        return List.of(said.prompt(), said.hint(), said.whenCorrect(), said.whenPartly(), said.whenIncorrect());
    }

    /// What a question says: its name, what it asks, a hint for who asks for one, and what it answers to a right, a
    /// partly right and a wrong answer.
    record Wording(
            String title, String prompt, String hint, String whenCorrect, String whenPartly, String whenIncorrect) {
        public Wording(String title, String prompt, String whenCorrect, String whenIncorrect) {
            this(title, prompt, "", whenCorrect, "", whenIncorrect);
        }
    }

    /// What a question counts: points (0 and up), whether it must be answered, attempts (1 and up), whether an answer
    /// that is partly right earns its share of the points, the source time from which the video is seen again
    /// before another attempt, how long each attempt may take, and what follows a right answer and any other.
    record Scoring(
            int points,
            boolean required,
            int attempts,
            boolean partialCredit,
            Optional<Long> rewindToMs,
            Optional<Long> timeLimitMs,
            Consequence whenCorrect,
            Consequence whenIncorrect) {
        public Scoring {
            if (points < 0 || attempts < 1) {
                throw new IllegalArgumentException("points below 0 or attempts below 1");
            }
        }

        /// Nothing follows an answer, and there is time for it.
        public Scoring(int points, boolean required, int attempts, boolean partialCredit, Optional<Long> rewindToMs) {
            this(
                    points,
                    required,
                    attempts,
                    partialCredit,
                    rewindToMs,
                    Optional.empty(),
                    Consequence.NONE,
                    Consequence.NONE);
        }

        public Scoring(int points, boolean required, int attempts) {
            this(points, required, attempts, false, Optional.empty());
        }

        public Scoring within(long timeLimitMs) {
            return new Scoring(
                    points,
                    required,
                    attempts,
                    partialCredit,
                    rewindToMs,
                    Optional.of(timeLimitMs),
                    whenCorrect,
                    whenIncorrect);
        }

        public Scoring leading(Consequence whenCorrect, Consequence whenIncorrect) {
            return new Scoring(
                    points, required, attempts, partialCredit, rewindToMs, timeLimitMs, whenCorrect, whenIncorrect);
        }
    }

    /// An option to choose, whether choosing it is right, and what to say to whoever chose it (often nothing).
    record Option(OptionId id, String text, boolean correct, String feedback) {}

    /// One right option among several; `shuffled` draws their order for each learner.
    record SingleChoice(Wording wording, Scoring scoring, List<Option> options, boolean shuffled) implements Question {
        public SingleChoice {
            options = List.copyOf(options);
            Unique.check("option", options, Option::id);
        }

        public SingleChoice(Wording wording, Scoring scoring, List<Option> options) {
            this(wording, scoring, options, false);
        }
    }

    /// Every right option and no other; `shuffled` draws their order for each learner.
    record MultipleChoice(Wording wording, Scoring scoring, List<Option> options, boolean shuffled)
            implements Question {
        public MultipleChoice {
            options = List.copyOf(options);
            Unique.check("option", options, Option::id);
        }

        public MultipleChoice(Wording wording, Scoring scoring, List<Option> options) {
            this(wording, scoring, options, false);
        }
    }

    /// A statement to judge.
    record TrueFalse(Wording wording, Scoring scoring, boolean answer) implements Question {}

    /// Words or phrases to type. `text` holds a gap of three or more underscores for each blank; when it is empty there
    /// is one blank and no text around it. Spaces at the ends never matter.
    record FillIn(
            Wording wording,
            Scoring scoring,
            String text,
            List<Blank> blanks,
            boolean caseSensitive,
            boolean ignoreAccents)
            implements Question {
        public FillIn {
            blanks = List.copyOf(blanks);
        }

        public FillIn(Wording wording, Scoring scoring, List<String> accepted, boolean caseSensitive) {
            this(wording, scoring, "", List.of(new Blank(accepted)), caseSensitive, false);
        }

        /// The text before, between and after the gaps.
        public List<String> parts() {
            return List.of(text.split("_{3,}", -1));
        }
    }

    /// A gap to fill; any of `accepted` is right.
    record Blank(List<String> accepted) {
        public Blank {
            accepted = List.copyOf(accepted);
        }
    }

    /// A number to type.
    record Numeric(Wording wording, Scoring scoring, Accepted accepted) implements Question {
        public Numeric(Wording wording, Scoring scoring, BigDecimal min, BigDecimal max) {
            this(wording, scoring, new Range(min, max));
        }

        public BigDecimal min() {
            return switch (accepted) {
                case Range(var min, var _) -> min;
                case Around(var value, var tolerance) -> value.subtract(tolerance);
            };
        }

        public BigDecimal max() {
            return switch (accepted) {
                case Range(var _, var max) -> max;
                case Around(var value, var tolerance) -> value.add(tolerance);
            };
        }
    }

    /// Which numbers are right, as the author put it.
    sealed interface Accepted {}

    /// From `min` to `max`, both included.
    record Range(BigDecimal min, BigDecimal max) implements Accepted {}

    /// As far from `value` as `tolerance`, that included.
    record Around(BigDecimal value, BigDecimal tolerance) implements Accepted {}

    /// Each item goes to its target. Several may go to one, and some targets may get none.
    record Matching(Wording wording, Scoring scoring, List<Item> items, List<Target> targets) implements Question {
        public Matching {
            items = List.copyOf(items);
            targets = List.copyOf(targets);
            Unique.check("item", items, Item::id);
            Unique.check("target", targets, Target::id);
        }
    }

    /// Something to match, and the target that is right for it.
    record Item(OptionId id, String text, OptionId to) {}

    /// Where items go.
    record Target(OptionId id, String text) {}

    /// Steps to bring into order; they are listed in the right one.
    record Sequencing(Wording wording, Scoring scoring, List<Target> steps) implements Question {
        public Sequencing {
            steps = List.copyOf(steps);
            Unique.check("step", steps, Target::id);
        }
    }

    /// Places to point at on a picture of the project, or on the one that the video stands at. With `several` every
    /// right region and no other is the answer, otherwise one right region.
    record Hotspot(Wording wording, Scoring scoring, Optional<PictureId> picture, List<Region> regions, boolean several)
            implements Question {
        public Hotspot {
            regions = List.copyOf(regions);
            Unique.check("region", regions, Region::id);
        }
    }

    /// Part of a picture; `text` names it to whoever does not see it.
    record Region(OptionId id, String text, boolean correct, String feedback, Area area) {}

    /// A rectangle in thousandths of the picture's width and height, from its top left corner, or the ellipse within.
    record Area(boolean round, int x, int y, int width, int height) {
        public static final int WHOLE = 1000;
    }

    /// An opinion on a scale, or a poll: no answer is wrong and none is graded. `whenCorrect` is said to any answer.
    record Likert(Wording wording, boolean required, List<Target> scale) implements Question {
        public Likert {
            scale = List.copyOf(scale);
            Unique.check("step of a scale", scale, Target::id);
        }

        @Override
        public Scoring scoring() {
            return new Scoring(0, required, 1);
        }
    }

    /// A thought to write down: no text is wrong and none is graded. `whenCorrect` is said to any.
    record Reflection(Wording wording, boolean required) implements Question {
        @Override
        public Scoring scoring() {
            return new Scoring(0, required, 1);
        }
    }
}
