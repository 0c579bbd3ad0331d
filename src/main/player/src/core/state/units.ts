import { covers, pairs, type Intervals } from '../timeline/intervals.js';
import { Unreadable, type BitReader, type BitWriter } from './bits.js';

/** A scene's time in equal units; the last one ends where the scene does. */
export interface Grid {
  readonly quantumMs: number;
  readonly count: number;
  readonly lengthMs: number;
}

export function grid(lengthMs: number, quantumMs: number, most: number): Grid {
  return { quantumMs, count: Math.max(0, Math.min(most, Math.ceil(lengthMs / quantumMs))), lengthMs };
}

/** Runs of units wholly seen, as first and last + 1: rounded inward, so that nothing unseen is ever granted. */
export function unitsOf(
  intervals: Intervals,
  { quantumMs, count, lengthMs }: Grid,
): readonly (readonly [number, number])[] {
  return pairs(intervals)
    .map(([from, to]): [number, number] => [
      Math.ceil(from / quantumMs),
      to >= lengthMs ? count : Math.min(count, Math.floor(to / quantumMs)),
    ])
    .filter(([first, end]) => first < end);
}

export function timeOf(runs: readonly (readonly [number, number])[], { quantumMs, count, lengthMs }: Grid): Intervals {
  return runs.flatMap(([first, end]) => [first * quantumMs, end === count ? lengthMs : end * quantumMs]);
}

/** Nothing, everything, gaps and lengths, or a bit per unit: whichever is shortest. */
export function writeUnits(out: BitWriter, runs: readonly (readonly [number, number])[], count: number): void {
  if (runs.length === 0) {
    out.bits(0, 2);
    return;
  }
  if (runs.length === 1 && runs[0]?.[0] === 0 && runs[0][1] === count) {
    out.bits(1, 2);
    return;
  }
  const numbers = distances(runs);
  const costs = Array.from({ length: 32 }, (_, k) =>
    numbers.reduce((sum, each) => sum + Math.floor(each / 2 ** k) + 1 + k, 0),
  );
  const k = costs.indexOf(Math.min(...costs));
  if ((costs[k] ?? 0) + 25 < count) {
    out.bits(2, 2).bits(k, 5).natural(runs.length);
    for (const each of numbers) out.rice(each, k);
    return;
  }
  out.bits(3, 2);
  let unit = 0;
  for (const [first, end] of runs) {
    for (; unit < first; unit++) out.flag(false);
    for (; unit < end; unit++) out.flag(true);
  }
  out.bits(0, count - unit);
}

export function readUnits(from: BitReader, count: number): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  switch (from.bits(2)) {
    case 0:
      return [];
    case 1:
      return [[0, count]];
    case 2: {
      const k = from.bits(5);
      let end = -1;
      for (let left = from.natural(); left > 0; left--) {
        const first = end + from.rice(k) + 1;
        end = first + from.rice(k) + 1;
        if (end > count) throw new Unreadable();
        runs.push([first, end]);
      }
      return runs;
    }
    default: {
      for (let unit = 0; unit < count; unit++) {
        if (!from.flag()) continue;
        const last = runs[runs.length - 1];
        if (last?.[1] === unit) last[1] = unit + 1;
        else runs.push([unit, unit + 1]);
      }
      return runs;
    }
  }
}

/** Gaps and lengths by turns, each less what it is at least. */
function distances(runs: readonly (readonly [number, number])[]): readonly number[] {
  let before = -1;
  return runs.flatMap(([first, end]) => {
    const gap = first - before - 1;
    before = end;
    return [gap, end - first - 1];
  });
}

/** The playhead's unit is seen up to the playhead itself, which whole units cannot say. */
export function isJoined(intervals: Intervals, atMs: number, quantumMs: number): boolean {
  return covers(intervals, Math.floor(atMs / quantumMs) * quantumMs, atMs);
}
