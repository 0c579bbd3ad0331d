import { describe, expect, it } from 'vitest';
import type { Course, Viewing } from '../../src/core/course/course.js';
import type { Progress } from '../../src/core/session/progress.js';
import type { SessionEvent } from '../../src/core/session/session.js';
import { step } from '../../src/core/session/step.js';
import { decode, encode } from '../../src/core/state/bookmark.js';
import { branch, course, cue, note, scene, single } from '../courses.js';
import { Sitting } from '../sitting.js';
import { fc } from './properties.js';

const cues = [cue('q1', 20_000, single({ required: false })), cue('n1', 40_000, note)];

function held(seeking: Viewing['seeking'], revisit = true, scenes = [scene('s1', cues)]): Course {
  return { ...course(scenes, { watched: 1 }), viewing: { seeking, revisit } };
}

function announced(sitting: Sitting): readonly string[] {
  return sitting.effects.flatMap((effect) => (effect.type === 'announce' ? [effect.key] : []));
}

describe('viewing: watched', () => {
  it('C5 a wish beyond what was watched leads to its edge, and is told', () => {
    const sitting = new Sitting(held('watched')).play(12_000).tell({ type: 'pause' });
    sitting.tell({ type: 'seek', toMs: 55_000 });
    expect(sitting.atMs).toBe(12_000);
    expect(announced(sitting)).toContain('watch-first');
  });

  it('C5 going back is free, and so is coming back to the edge', () => {
    const sitting = new Sitting(held('watched')).play(12_000).tell({ type: 'seek', toMs: 3_000 });
    expect(sitting.atMs).toBe(3_000);
    expect(sitting.tell({ type: 'seek', toMs: 11_000 }).atMs).toBe(11_000);
    expect(announced(sitting)).not.toContain('watch-first');
  });

  it('C5 everything lies open once the course is completed, and in a review', () => {
    const made = held('watched', true, [scene('s1')]);
    const done = new Sitting(made).playOut();
    expect(done.told('completed')).toBe(1);
    done.tell({ type: 'replay' }).tell({ type: 'seek', toMs: 50_000 });
    expect(done.atMs).toBe(50_000);
    expect(new Sitting(made, null, 'review').tell({ type: 'seek', toMs: 50_000 }).atMs).toBe(50_000);
  });

  it('C6 the list of what is asked leads no further either', () => {
    const sitting = new Sitting(held('watched')).play(5_000).tell({ type: 'open-cue', cue: 'n1' });
    expect([sitting.atMs, sitting.screen.type]).toEqual([5_000, 'watching']);
  });

  it('C7 a jump nobody asked for is taken back', () => {
    const sitting = new Sitting(held('watched')).play(5_000).tell({ type: 'seeked', fromMs: 5_000, toMs: 50_000 });
    expect([sitting.atMs, sitting.state.progress.place?.atMs]).toEqual([5_000, 5_000]);
    expect(sitting.told('seeked')).toBe(0);
  });

  it('C7 a jump that overtakes one of our own is taken back too, however late it comes', () => {
    const made = held('watched');
    const { state, nowMs } = new Sitting(made).play(5_000).tell({ type: 'pause' });
    const asked = step(made, state, { type: 'seek', toMs: 2_000 }, nowMs).state;
    for (const laterMs of [10, 10_000]) {
      const next = step(made, asked, { type: 'seeked', fromMs: 5_000, toMs: 50_000 }, nowMs + laterMs);
      const seeks = next.effects.flatMap((effect) => (effect.type === 'seek' ? [effect.toMs] : []));
      expect(seeks).toHaveLength(1);
      expect(seeks[0]).toBeLessThanOrEqual(5_000);
      expect(next.state.progress.place?.atMs).toBeLessThanOrEqual(5_000);
    }
  });

  it('C7 an end that was jumped to ends nothing', () => {
    const sitting = new Sitting(held('watched', true, [scene('s1')])).play(5_000);
    sitting.tell({ type: 'media-ended' });
    expect([sitting.screen.type, sitting.atMs, sitting.told('completed')]).toEqual(['watching', 5_000, 0]);
    sitting.tell({ type: 'seeked', fromMs: 5_000, toMs: 60_000 }).tell({ type: 'media-ended' });
    expect([sitting.screen.type, sitting.atMs]).toEqual(['watching', 5_000]);
  });

  it('C3 a required question within reach comes before all', () => {
    const made = held('watched', true, [scene('s1', [cue('q1', 10_000, single())])]);
    const sitting = new Sitting(made, null).play(20_000);
    expect(sitting.screen.type).toBe('asking');
  });

  it('P5 takes no speed that the menu has not', () => {
    const sitting = new Sitting(held('watched'));
    sitting.tell({ type: 'adjust', setting: { type: 'speed', speed: 16 } });
    expect(sitting.state.progress.preferences.speed).toBe(1);
    sitting.tell({ type: 'adjust', setting: { type: 'speed', speed: 1.75 } });
    expect(sitting.state.progress.preferences.speed).toBe(1.75);
  });

  it('C6 a video that runs faster than it was told to is watched no faster', () => {
    const sitting = new Sitting(held('watched', true, [scene('s1')])).tell({ type: 'play' });
    for (let atMs = 800; atMs < 60_000; atMs += 800) {
      sitting.nowMs += 200;
      sitting.tell({ type: 'moved', atMs });
    }
    expect(sitting.state.progress.watched['s1']?.[1]).toBeLessThan(20_000);
  });

  it('C5 whatever is tried, the time watched has no hole that could be heard', () => {
    const ms = fc.integer({ min: 0, max: 60_000 });
    const trick: fc.Arbitrary<
      SessionEvent | { readonly type: 'run'; readonly ms: number } | { readonly type: 'again' }
    > = fc.oneof(
      fc.record({ type: fc.constant('run' as const), ms: fc.integer({ min: 1, max: 9_000 }) }),
      fc.record({ type: fc.constant('seek' as const), toMs: ms }),
      fc.record({ type: fc.constant('seeked' as const), fromMs: ms, toMs: ms }),
      fc.record({ type: fc.constant('moved' as const), atMs: ms }),
      fc.record({ type: fc.constant('playing' as const), atMs: ms }),
      fc.record({ type: fc.constant('paused' as const), atMs: ms }),
      fc.record({ type: fc.constant('open-cue' as const), cue: fc.constantFrom('q1', 'n1') }),
      fc.constantFrom<SessionEvent | { readonly type: 'again' }>(
        { type: 'media-ended' },
        { type: 'pause' },
        { type: 'play' },
        { type: 'continue' },
        { type: 'replay' },
        { type: 'again' },
        { type: 'adjust', setting: { type: 'speed', speed: 2 } },
      ),
    );
    fc.assert(
      fc.property(
        fc.constantFrom('watched' as const, 'linear' as const),
        fc.array(trick, { maxLength: 40 }),
        (seeking, tricks) => {
          const made = held(seeking);
          let sitting = new Sitting(made);
          for (const each of tricks) {
            if (each.type === 'run') sitting.play(sitting.atMs + each.ms);
            else if (each.type === 'again') sitting = new Sitting(made, back(made, sitting)).tell({ type: 'resume' });
            else sitting.tell(each);
            const watched = sitting.state.progress.watched['s1'] ?? [];
            // Where the playhead comes to rest a little off the mark, a split second may be missing.
            const ends = [0, ...watched];
            for (let i = 1; i < ends.length; i += 2)
              expect((ends[i] ?? 0) - (ends[i - 1] ?? 0)).toBeLessThanOrEqual(500);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('viewing: a hidden page', () => {
  const pauses = (made: Course): boolean => {
    const sitting = new Sitting(made).play(5_000);
    return !sitting.tell({ type: 'hidden' }).state.playing;
  };
  const plain = (seeking: Viewing['seeking']): Course => held(seeking, true, [scene('s1')]);

  it('P11 waits where watching is asked for, and lets a plain film or a sound go on', () => {
    expect([pauses(plain('free')), pauses(plain('watched')), pauses(held('free'))]).toEqual([false, true, true]);
    const heard = { ...held('watched'), media: held('free').media.map((each) => ({ ...each, width: 0, height: 0 })) };
    expect(pauses(heard)).toBe(false);
  });

  it('P12 counts nothing while it sleeps', () => {
    const sitting = new Sitting(plain('watched')).play(5_000).tell({ type: 'hidden' });
    sitting.nowMs += 8 * 3_600_000;
    sitting.tell({ type: 'visible' }).play(6_000);
    expect(sitting.state.progress.watched).toEqual({ s1: [0, 6_000] });
  });
});

describe('viewing: linear', () => {
  it('C5 goes nowhere before the scene was watched, and anywhere after', () => {
    const made = held('linear', true, [scene('s1', [], { next: 's2' }), scene('s2')]);
    const sitting = new Sitting(made).play(10_000);
    for (const toMs of [2_000, 30_000]) expect(sitting.tell({ type: 'seek', toMs }).atMs).toBe(10_000);
    expect(sitting.told('seeked')).toBe(0);
    sitting.playOut();
    expect(sitting.state.progress.place?.scene).toBe('s2');
    sitting.tell({ type: 'open-scene', scene: 's1' }).tell({ type: 'seek', toMs: 30_000 });
    expect(sitting.state.progress.place).toMatchObject({ scene: 's1', atMs: 30_000 });
  });
});

describe('viewing: going back', () => {
  const story = [scene('a', [cue('b', 30_000, branch('left', 'right'))]), scene('left'), scene('right')];

  it.each([true, false])('B3 a scene on the way can be gone back to as the author says (%s)', (revisit) => {
    const sitting = new Sitting(held('free', revisit, story)).play(40_000).tell({ type: 'choose', option: 'o1' });
    sitting.tell({ type: 'open-scene', scene: 'a' });
    expect(sitting.state.progress.place?.scene).toBe(revisit ? 'a' : 'left');
  });

  it('B2 the way and what was chosen survive a bookmark, so that going back stays denied', () => {
    const made = held('watched', false, story);
    const first = new Sitting(made).play(40_000).tell({ type: 'choose', option: 'o2' }).play(7_000);
    const later = new Sitting(made, back(made, first)).tell({ type: 'resume' }).tell({ type: 'seek', toMs: 50_000 });
    expect(later.state.progress).toMatchObject({ path: { l1: ['a', 'right'] }, taken: { b: 'o2' } });
    expect(later.state.progress.place).toMatchObject({ scene: 'right', atMs: 7_000 });
  });

  it('B6 an ending can be left by starting again, and B7 a choice counts nothing that was not played', () => {
    const sitting = new Sitting(held('free', true, story)).play(40_000).tell({ type: 'choose', option: 'o1' });
    expect(sitting.state.progress.watched).toEqual({ a: [0, 30_000] });
    expect(sitting.playOut().screen.type).toBe('ended');
    sitting.tell({ type: 'replay' });
    expect(sitting.state.progress.place).toMatchObject({ scene: 'a', atMs: 0 });
  });
});

/** What the next sitting knows of this one. */
function back(made: Course, sitting: Sitting): Progress | null {
  const text = encode(made, sitting.state.progress);
  return text === null ? null : (decode(made, text)?.progress ?? null);
}
