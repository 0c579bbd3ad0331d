package org.cuewright.model;

import java.util.List;
import java.util.stream.Stream;

/// When something happens; the interaction says what. Questions and branches stop the video at the span's start.
public record Cue(CueId id, TimeRange span, Interaction interaction) {
    /// What may be asked here: a question, those of a pool, or nothing.
    public List<NamedQuestion> questions() {
        return switch (interaction) {
            case Question question -> List.of(new NamedQuestion(id, question));
            case Interaction.Pool pool -> pool.questions();
            case Interaction.Note _, Interaction.Branch _ -> List.of();
        };
    }

    /// All ids of the cue: its own, and those of a pool's questions.
    Stream<CueId> ids() {
        return interaction instanceof Question
                ? Stream.of(id)
                : Stream.concat(Stream.of(id), questions().stream().map(NamedQuestion::id));
    }

    public Cue withSpan(TimeRange span) {
        return new Cue(id, span, interaction);
    }

    public Cue withInteraction(Interaction interaction) {
        return new Cue(id, span, interaction);
    }
}
