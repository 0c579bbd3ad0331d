import { describe, expect, it } from 'vitest';
import { covers, timeWithin, withTime } from '../../src/core/timeline/intervals.js';
import { fc } from './properties.js';

const stretches = fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 60 })), {
  maxLength: 30,
});

describe('intervals', () => {
  it('K1 are the union of what was played, whatever the order and overlap', () => {
    fc.assert(
      fc.property(stretches, (played) => {
        const bitmap = new Uint8Array(400);
        let union: readonly number[] = [];
        for (const [from, length] of played) {
          bitmap.fill(1, from, from + length);
          union = withTime(union, from, from + length);
        }
        const edges: number[] = [];
        bitmap.forEach((bit, i) => {
          if (bit !== (bitmap[i - 1] ?? 0)) edges.push(i);
        });
        expect(union).toEqual(edges);
        expect(timeWithin(union, 200, 0)).toBe(bitmap.slice(0, 200).reduce((sum, bit) => sum + bit, 0));
      }),
      { numRuns: 3_000 },
    );
  });

  it('bridge no gap wider than the slop', () => {
    expect(timeWithin([200, 500, 700, 900], 1_000, 200)).toBe(1_000);
    expect(timeWithin([201, 500, 701, 799], 1_000, 200)).toBe(299 + 98);
    expect(timeWithin([], 1_000, 200)).toBe(0);
  });

  it('cover only what lies in one stretch', () => {
    expect(covers([0, 10, 20, 30], 2, 10)).toBe(true);
    expect(covers([0, 10, 20, 30], 9, 21)).toBe(false);
    expect(covers([], 5, 5)).toBe(true);
  });
});
