package org.cuewright.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The parts of a recording that a clip keeps, in order and apart, and the one way from source to edited time.
public record EditList(List<TimeRange> kept) {
    public EditList {
        kept = List.copyOf(kept);
        if (kept.isEmpty()) {
            throw new IllegalArgumentException("an edit list keeps at least one range");
        }
        for (int i = 0; i < kept.size(); i++) {
            if (kept.get(i).isEmpty()) {
                throw new IllegalArgumentException("an edit list keeps no empty range");
            }
            if (i > 0 && kept.get(i).startMs() <= kept.get(i - 1).endMs()) {
                throw new IllegalArgumentException("kept ranges must be in order with a cut between them");
            }
        }
    }

    public static EditList whole(long durationMs) {
        return new EditList(List.of(new TimeRange(0, durationMs)));
    }

    /// Whether a recording of `durationMs` is kept from beginning to end.
    public boolean isWhole(long durationMs) {
        return kept.size() == 1
                && kept.getFirst().startMs() == 0
                && kept.getFirst().endMs() >= durationMs;
    }

    /// Milliseconds that remain after the cuts.
    public long lengthMs() {
        return kept.stream().mapToLong(TimeRange::lengthMs).sum();
    }

    /// The edited time of a source instant; empty when it was cut away. The end of the last range counts as kept.
    public OptionalLong project(long sourceMs) {
        long before = 0;
        for (var range : kept) {
            boolean atVeryEnd = range.equals(kept.getLast()) && sourceMs == range.endMs();
            if (range.contains(sourceMs) || atVeryEnd) {
                return OptionalLong.of(before + sourceMs - range.startMs());
            }
            before += range.lengthMs();
        }
        return OptionalLong.empty();
    }

    /// What remains of a source range, in edited time: from its first to its last kept moment, cuts inside closed up.
    public Optional<TimeRange> project(TimeRange source) {
        if (source.isEmpty()) {
            var at = project(source.startMs());
            return at.isPresent() ? Optional.of(TimeRange.at(at.getAsLong())) : Optional.empty();
        }
        var parts = new ArrayList<TimeRange>();
        long before = 0;
        for (var range : kept) {
            if (range.overlaps(source)) {
                long start = Math.max(range.startMs(), source.startMs());
                long end = Math.min(range.endMs(), source.endMs());
                parts.add(new TimeRange(before + start - range.startMs(), before + end - range.startMs()));
            }
            before += range.lengthMs();
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new TimeRange(
                        parts.getFirst().startMs(), parts.getLast().endMs()));
    }
}
