package org.cuewright.preview.lrs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The value of `played-segments`: what was watched, in the order of watching, in seconds.
record Segments(List<Segment> list) {
    private static final Pattern SYNTAX = Pattern.compile("(\\d+(?:\\.\\d{1,3})?)\\[\\.\\](\\d+(?:\\.\\d{1,3})?)");
    /// A player that stalls closes a segment without saying so; what follows within this is the same stretch.
    private static final double SEAM = 0.25;

    record Segment(double start, double end) {}

    /// Reads `0.000[.]12.000[,]14.000[.]21.000`; the empty text is no segment.
    static Optional<Segments> parse(String text) {
        if (text.isEmpty()) {
            return Optional.of(new Segments(List.of()));
        }
        var segments = new ArrayList<Segment>();
        for (var part : text.split(Pattern.quote("[,]"), -1)) {
            var match = SYNTAX.matcher(part);
            if (!match.matches()) {
                return Optional.empty();
            }
            segments.add(new Segment(Double.parseDouble(match.group(1)), Double.parseDouble(match.group(2))));
        }
        return Optional.of(new Segments(List.copyOf(segments)));
    }

    /// The seconds covered at least once.
    double covered() {
        var sum = 0.0;
        var reached = 0.0;
        for (var segment :
                list.stream().sorted(Comparator.comparingDouble(Segment::start)).toList()) {
            var from = Math.max(segment.start(), reached);
            sum += Math.max(segment.end() - from, 0);
            reached = Math.max(reached, segment.end());
        }
        return sum;
    }

    double latest() {
        return list.stream().mapToDouble(Segment::end).max().orElse(0);
    }

    Segments plus(Segments others) {
        return new Segments(Stream.concat(list.stream(), others.list.stream()).toList());
    }

    /// The starts and ends that a learner's acts made: seams inside an unbroken stretch are left out.
    List<Double> bounds() {
        var bounds = new ArrayList<Double>();
        for (var segment : list) {
            if (!bounds.isEmpty() && Math.abs(bounds.getLast() - segment.start()) <= SEAM) {
                bounds.removeLast();
            } else {
                bounds.add(segment.start());
            }
            bounds.add(segment.end());
        }
        return bounds;
    }
}
