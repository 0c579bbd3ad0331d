package org.cuewright.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The cues of a scene, always in order of time and never two of one id. Cues at one instant keep the author's order.
public record Cues(List<Cue> list) implements Iterable<Cue> {
    public static final Cues NONE = new Cues(List.of());

    public Cues {
        Unique.check("cue", list, Cue::id);
        list = list.stream()
                .sorted(Comparator.comparingLong(cue -> cue.span().startMs()))
                .toList();
    }

    public Optional<Cue> find(CueId id) {
        return list.stream().filter(cue -> cue.id().equals(id)).findFirst();
    }

    public Cues plus(Cue cue) {
        var more = new ArrayList<>(list);
        more.add(cue);
        return new Cues(more);
    }

    public Cues without(CueId id) {
        return new Cues(list.stream().filter(cue -> !cue.id().equals(id)).toList());
    }

    public Cues update(CueId id, UnaryOperator<Cue> change) {
        return new Cues(list.stream()
                .map(cue -> cue.id().equals(id) ? change.apply(cue) : cue)
                .toList());
    }

    public Stream<Cue> stream() {
        return list.stream();
    }

    @Override
    public Iterator<Cue> iterator() {
        return list.iterator();
    }
}
