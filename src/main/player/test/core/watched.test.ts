import { describe, expect, it } from 'vitest';
import { fc } from './properties.js';
import { timeWithin } from '../../src/core/timeline/intervals.js';
import { course, scene } from '../courses.js';
import { Sitting } from '../sitting.js';

describe('step: time watched', () => {
  it('K2 scrubbing to the end sees nothing', () => {
    const sitting = new Sitting(course([scene('s1')], { watched: 0.9 })).tell({ type: 'seek', toMs: 60_000 });
    sitting.tell({ type: 'media-ended' });
    expect(sitting.state.progress.watched).toEqual({});
    expect(sitting.told('completed')).toBe(0);
  });

  it('K3 counts seconds of media at double speed', () => {
    const sitting = new Sitting(course([scene('s1')]))
      .tell({ type: 'adjust', setting: { type: 'speed', speed: 2 } })
      .play(30_000, 2);
    expect(sitting.state.progress.watched).toEqual({ s1: [0, 30_000] });
  });

  it('P12 a clock that runs on while the playhead stands adds nothing', () => {
    const sitting = new Sitting(course([scene('s1')])).play(5_000);
    sitting.nowMs += 3_600_000;
    sitting.tell({ type: 'moved', atMs: 5_100 });
    expect(sitting.state.progress.watched).toEqual({ s1: [0, 5_100] });
  });

  it('a leap that time does not explain is a seek', () => {
    const sitting = new Sitting(course([scene('s1')])).play(5_000);
    sitting.tell({ type: 'moved', atMs: 40_000 });
    expect(sitting.state.progress.watched).toEqual({ s1: [0, 5_000] });
    expect(sitting.events).toContainEqual({ type: 'seeked', scene: 's1', fromMs: 5_000, toMs: 40_000 });
  });

  it('never counts more than was played', () => {
    const wish = fc.oneof(
      fc.record({ type: fc.constant('play' as const), ms: fc.integer({ min: 0, max: 8_000 }) }),
      fc.record({ type: fc.constant('seek' as const), ms: fc.integer({ min: 0, max: 60_000 }) }),
    );
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 30 }), (wishes) => {
        const sitting = new Sitting(course([scene('s1')], { watched: 1 }));
        const bitmap = new Uint8Array(60_000);
        for (const { type, ms } of wishes) {
          const from = sitting.atMs;
          if (type === 'seek') sitting.tell({ type: 'seek', toMs: ms });
          else bitmap.fill(1, from, sitting.play(Math.min(60_000, from + ms)).atMs);
        }
        const seen = timeWithin(sitting.state.progress.watched['s1'] ?? [], 60_000, 0);
        expect(seen).toBe(bitmap.reduce((sum, each) => sum + each, 0));
      }),
      { numRuns: 200 },
    );
  });

  it('K1 tells of a scene seen enough no sooner than it is, wherever the clock ticks', () => {
    for (let first = 1; first < 250; first += 13) {
      const sitting = new Sitting(course([scene('s1')], { watched: 0.95 })).play(first).playOut();
      const told = sitting.events.flatMap((event) => (event.type === 'seen' ? [event.atMs] : []));
      expect(told).toHaveLength(1);
      expect(told[0]).toBeGreaterThanOrEqual(57_000);
      expect(told[0]).toBeLessThanOrEqual(57_250);
    }
  });

  it('tells of a scene seen enough once, though it is seen again', () => {
    const sitting = new Sitting(course([scene('s1')], { watched: 0.5 })).playOut();
    sitting.tell({ type: 'replay' }).playOut();
    expect(sitting.told('seen')).toBe(1);
    expect(sitting.told('completed')).toBe(1);
  });
});
