package org.cuewright.model;

/// When something happens; the interaction says what. Questions and branches stop the video at the span's start.
public record Cue(CueId id, TimeRange span, Interaction interaction) {
    public Cue withSpan(TimeRange span) {
        return new Cue(id, span, interaction);
    }

    public Cue withInteraction(Interaction interaction) {
        return new Cue(id, span, interaction);
    }
}
