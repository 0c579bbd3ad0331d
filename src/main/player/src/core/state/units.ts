import { covers, pairs, type Intervals } from '../timeline/intervals.js';
import type { Coder } from './bits.js';

/**
 * Time seen of a scene in `count` equal units, the last of which ends where the scene does; rounded inward, so that
 * nothing unseen is ever granted. What a scene that was cut shorter since has no room for is left out.
 */
export function codeTime(coder: Coder, time: Intervals, lengthMs: number, quantumMs: number, count: number): Intervals {
  const units = pairs(time)
    .map(([from, to]): [number, number] => [
      Math.ceil(from / quantumMs),
      to >= lengthMs ? count : Math.floor(to / quantumMs),
    ])
    .filter(([first, end]) => first < end)
    .flat();
  const coded = codeUnits(coder, units, count).map((unit) => Math.min(unit * quantumMs, lengthMs));
  return pairs(coded)
    .filter(([from, to]) => from < to)
    .flat();
}

/** Nothing, everything, gaps and lengths, or a bit per unit: whichever is shortest. */
function codeUnits(coder: Coder, units: readonly number[], count: number): readonly number[] {
  // Gaps and lengths by turns, each less what it is at least.
  const distances = units.map((unit, i) => unit - (units[i - 1] ?? -1) - 1);
  const costs = Array.from({ length: 32 }, (_, k) =>
    distances.reduce((sum, each) => sum + Math.floor(each / 2 ** k) + 1 + k, 0),
  );
  const cost = Math.min(...costs);
  const isAll = units.length === 2 && units[1] === count && units[0] === 0;
  const form = coder.bits(units.length === 0 ? 0 : isAll ? 1 : cost + 25 < count ? 2 : 3, 2);
  if (form === 0) return [];
  if (form === 1) return [0, count];
  const coded: number[] = [];
  if (form === 2) {
    const k = coder.bits(costs.indexOf(cost), 5);
    const runs = coder.natural(units.length / 2);
    let unit = -1;
    for (let i = 0; i < runs * 2; i++) {
      unit += coder.rice(distances[i] ?? 0, k) + 1;
      coded.push(unit);
    }
    return coded;
  }
  let passed = 0;
  for (let unit = 0; unit < count; unit++) {
    if (units[passed] === unit) passed++;
    if (coder.flag(passed % 2 === 1) !== (coded.length % 2 === 1)) coded.push(unit);
  }
  return coded.length % 2 === 1 ? [...coded, count] : coded;
}

/** The playhead's unit is seen up to the playhead itself, which whole units cannot say. */
export function isJoined(intervals: Intervals, atMs: number, quantumMs: number): boolean {
  return covers(intervals, Math.floor(atMs / quantumMs) * quantumMs, atMs);
}
