/** Stretches of time in whole milliseconds: from, to, from, to …; sorted, apart and not empty. */
export type Intervals = readonly number[];

/** Gaps up to this many milliseconds are slop of pausing and seeking, not time unseen. */
export const slopMs = 250;

/** The union with one more stretch. */
export function withTime(intervals: Intervals, fromMs: number, toMs: number): Intervals {
  if (toMs <= fromMs) return intervals;
  const union: number[] = [];
  let from = fromMs;
  let to = toMs;
  let placed = false;
  for (const [start, end] of pairs(intervals)) {
    if (end < from) union.push(start, end);
    else if (start > to) {
      if (!placed) union.push(from, to);
      placed = true;
      union.push(start, end);
    } else {
      from = Math.min(from, start);
      to = Math.max(to, end);
    }
  }
  if (!placed) union.push(from, to);
  return union;
}

/** Milliseconds seen of 0..`lengthMs`, gaps up to `slop` bridged. */
export function timeWithin(intervals: Intervals, lengthMs: number, slop: number): number {
  let seen = 0;
  let before = 0;
  for (const [start, end] of pairs(intervals)) {
    const from = start - before <= slop ? before : start;
    const to = lengthMs - end <= slop ? lengthMs : end;
    if (from >= lengthMs) break;
    seen += Math.min(to, lengthMs) - from;
    before = to;
  }
  return seen;
}

/** Whether time within slop is as much as is asked for; nothing is forgiven twice, only the rounding of fractions. */
export function reaches(seenMs: number, askedMs: number): boolean {
  return seenMs >= askedMs - 1e-6;
}

/** Whether every moment of the stretch was seen. */
export function covers(intervals: Intervals, fromMs: number, toMs: number): boolean {
  return toMs <= fromMs || pairs(intervals).some(([start, end]) => start <= fromMs && toMs <= end);
}

export function pairs(intervals: Intervals): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (let i = 0; i + 1 < intervals.length; i += 2) found.push([intervals[i] ?? 0, intervals[i + 1] ?? 0]);
  return found;
}
