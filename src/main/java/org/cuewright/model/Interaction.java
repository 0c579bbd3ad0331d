package org.cuewright.model;

import java.util.List;
import java.util.Optional;

/// What the learner meets at a cue.
public sealed interface Interaction permits Interaction.Note, Interaction.Branch, Interaction.Pool, Question {
    /// The name of the panel it opens.
    String title();

    /// Its texts that are Markdown.
    List<String> markdown();

    /// Something to read beside the video while the cue's span lasts; an instant stops the video until Continue.
    record Note(String title, String text) implements Interaction {
        @Override
        public List<String> markdown() {
            return List.of(text);
        }
    }

    /// A choice of the scene to go on with.
    record Branch(String title, String prompt, List<BranchOption> options) implements Interaction {
        public Branch {
            options = List.copyOf(options);
            Unique.check("branch option", options, BranchOption::id);
        }

        @Override
        public List<String> markdown() {
            return List.of(prompt);
        }
    }

    /// Questions of which each learner is asked `draw` (1 and up), in this order.
    record Pool(String title, int draw, List<NamedQuestion> questions) implements Interaction {
        public Pool {
            if (draw < 1) {
                throw new IllegalArgumentException("a pool of which nothing is drawn");
            }
            questions = List.copyOf(questions);
        }

        @Override
        public List<String> markdown() {
            return questions.stream()
                    .flatMap(each -> each.question().markdown().stream())
                    .toList();
        }

        /// Whatever is drawn: all questions of a pool earn the same.
        public int points() {
            return questions.isEmpty()
                    ? 0
                    : draw * questions.getFirst().question().scoring().points();
        }
    }

    /// One way a branch can go, the points that taking it earns, the condition to be offered it, and what it changes.
    record BranchOption(
            OptionId id, String text, SceneId to, int points, Optional<Condition> when, List<Variable.Change> changes) {
        public BranchOption {
            changes = List.copyOf(changes);
        }

        public BranchOption(OptionId id, String text, SceneId to, int points) {
            this(id, text, to, points, Optional.empty(), List.of());
        }
    }
}
