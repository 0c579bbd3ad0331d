import { describe, expect, it } from 'vitest';
import type { Course } from '../../src/core/course/course.js';
import { settle, standing } from '../../src/core/completion/completion.js';
import { routeOf } from '../../src/core/completion/route.js';
import { unopened, type Progress } from '../../src/core/session/progress.js';
import { branch, course, cue, lesson, scene, single } from '../courses.js';
import { fc } from './properties.js';

const right = { attempts: 1, verdict: 'correct', share: 1, answer: null } as const;
const wrong = { attempts: 2, verdict: 'incorrect', share: 0, answer: null } as const;
const tried = { attempts: 1, verdict: 'incorrect', share: 0, answer: null } as const;

const two = [scene('s1', [cue('q1', 10_000, single()), cue('q2', 20_000, single())])];
const graded = course(two, { passScaled: 0.5, maxPoints: 2 });

function told(made: Course, progress: Partial<Progress>): readonly string[] {
  return settle(made, { ...unopened, ...progress }).events.map((event) =>
    event.type === 'judged' ? (event.passed ? 'passed' : 'failed') : event.type,
  );
}

describe('standing', () => {
  it('K1 watched is the union, with a quarter second of tolerance', () => {
    const made = course([scene('s1')], { watched: 1 });
    const seen = (...watched: number[]) => standing(made, { ...unopened, watched: { s1: watched } }).met.watched;
    expect(seen(0, 60_000)).toBe(true);
    expect(seen(0, 59_760)).toBe(true);
    expect(seen(0, 30_000, 30_250, 60_000)).toBe(true);
    expect(seen(0, 59_000)).toBe(false);
    expect(seen(0, 30_000, 30_500, 60_000)).toBe(false);
  });

  it('K4 answered needs every required question decided, and no optional one', () => {
    const made = course([scene('s1', [cue('q1', 1, single()), cue('q2', 2, single({ required: false }))])], {
      answered: true,
    });
    const answered = (answers: Progress['answers']) => standing(made, { ...unopened, answers }).met.answered;
    expect(answered({})).toBe(false);
    expect(answered({ q1: tried })).toBe(false);
    expect(answered({ q1: wrong })).toBe(true);
    expect(answered({ q1: right })).toBe(true);
  });

  it('answered alone is not met at once where nothing is required', () => {
    const made = course([scene('s1')], { answered: true });
    expect(standing(made, unopened).complete).toBe(false);
    expect(standing(made, { ...unopened, ended: ['l1'] }).complete).toBe(true);
  });

  it.each(Array.from({ length: 16 }, (_, bits) => bits))('K6 combines parts as told (%i)', (bits) => {
    const parts = {
      watched: (bits & 1) !== 0,
      answered: (bits & 2) !== 0,
      passed: (bits & 4) !== 0,
      ended: (bits & 8) !== 0,
    };
    const progress: Progress = {
      ...unopened,
      watched: parts.watched ? { s1: [0, 60_000] } : {},
      answers: parts.answered ? { q1: right, q2: right } : {},
      outcome: { ...unopened.outcome, success: parts.passed ? 'passed' : 'unknown' },
      ended: parts.ended ? ['l1'] : [],
    };
    const values = Object.values(parts);
    const rules = { watched: 0.8, answered: true, passed: true, ended: true, passScaled: 0.5, maxPoints: 2 };
    expect(standing(course(two, { ...rules, need: 'all' }), progress).complete).toBe(values.every(Boolean));
    expect(standing(course(two, { ...rules, need: 'any' }), progress).complete).toBe(values.some(Boolean));
  });

  it('asks nothing of what stands behind a branch', () => {
    const cues = [cue('q1', 10_000, single()), cue('b', 20_000, branch('s2')), cue('q2', 30_000, single())];
    const made = course([scene('s1', cues), scene('s2')], { watched: 1, answered: true });
    const progress = {
      ...unopened,
      answers: { q1: right },
      taken: { b: 'o1' },
      watched: { s1: [0, 20_000], s2: [0, 60_000] },
    };
    expect(standing(made, progress)).toMatchObject({ complete: true, unanswered: 0, watched: 1 });
  });

  describe('B4 where the way is still open', () => {
    const seconds = (
      id: string,
      length: number,
      more: Parameters<typeof scene>[2] = {},
      cues: Parameters<typeof scene>[1] = [],
    ) => scene(id, cues, { durationMs: length * 1_000, ...more });
    const story = [
      seconds('a', 60, {}, [cue('b1', 30_000, branch('short', 'long', 'a'))]),
      seconds('short', 20, { next: 'end' }),
      seconds('long', 200),
      seconds('end', 50),
    ];
    const share = (progress: Partial<Progress>, scenes = story) =>
      standing(course(scenes, { watched: 1 }), { ...unopened, ...progress });

    it('asks for the shortest way to an ending', () => {
      expect(share({ watched: { a: [0, 30_000] } })).toMatchObject({ watched: 0.3, complete: false });
      expect(share({ watched: { a: [0, 30_000] }, taken: { b1: 'o2' } }).watched).toBeCloseTo(30 / 230);
    });

    it('asks for no scene a second time when the way leads back', () => {
      expect(share({ watched: { a: [0, 30_000] }, taken: { b1: 'o3' } })).toMatchObject({ watched: 0.3 });
    });

    it('never says that all is seen, whatever was chosen', () => {
      const ids = ['a', 'b', 'c', 'd'];
      const any = fc.record({
        lengths: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 4, maxLength: 4 }),
        ways: fc.array(fc.subarray(ids), { minLength: 4, maxLength: 4 }),
        taken: fc.dictionary(fc.constantFrom(...ids.map((id) => `b${id}`)), fc.constantFrom('o1', 'o2', 'o3', 'o4')),
      });
      fc.assert(
        fc.property(any, ({ lengths, ways, taken }) => {
          const scenes = ids.map((id, i) => {
            const to = ways[i] ?? [];
            const length = lengths[i] ?? 1;
            return seconds(id, length, {}, to.length === 0 ? [] : [cue(`b${id}`, length * 1_000, branch(...to))]);
          });
          const route = routeOf(lesson('l1', scenes), { taken, left: {} });
          const watched = Object.fromEntries(route.steps.map(({ scene: { id, durationMs } }) => [id, [0, durationMs]]));
          const now = share({ watched, taken }, scenes);
          expect(now.watched).toBeLessThanOrEqual(1);
          if (route.resolved) expect(now.watched).toBe(1);
          else expect(now.complete).toBe(false);
        }),
      );
    });
  });

  it('is not taken in by ids that every object knows', () => {
    const made = course([scene('constructor', [cue('toString', 1, single())])], { answered: true });
    expect(standing(made, unopened)).toMatchObject({ unanswered: 1, complete: false });
  });
});

describe('settle', () => {
  it('K5 judges once every scored question is decided and the ending reached', () => {
    expect(told(graded, { answers: { q1: right, q2: right } })).toEqual([]);
    expect(told(graded, { answers: { q1: right, q2: tried }, ended: ['l1'] })).toEqual(['completed']);
    expect(told(graded, { answers: { q1: right, q2: wrong }, ended: ['l1'] })).toEqual(['passed', 'completed']);
    expect(told(graded, { answers: { q1: wrong, q2: wrong }, ended: ['l1'] })).toEqual(['failed', 'completed']);
  });

  it('K5 a skipped optional question counts as nothing at the end, and may still turn failed into passed', () => {
    const cues = [cue('q1', 1, single()), cue('q2', 2, single({ required: false }))];
    const made = course([scene('s1', cues)], { passScaled: 1, maxPoints: 2 });
    const skipped = { answers: { q1: right }, ended: ['l1'] };
    expect(told(made, { answers: { q1: right } })).toEqual([]);
    expect(told(made, skipped)).toEqual(['failed', 'completed']);
    const { progress } = settle(made, { ...unopened, ...skipped });
    expect(told(made, { ...progress, answers: { q1: right, q2: right } })).toEqual(['passed']);
    const easy = course([scene('s1', cues)], { passScaled: 0.5, maxPoints: 2 });
    const passed = settle(easy, { ...unopened, ...skipped }).progress;
    expect(told(easy, { ...passed, answers: { q1: right, q2: wrong } })).toEqual([]);
  });

  it('K5 needs every lesson ended', () => {
    const made = course([], { passScaled: 0.5, maxPoints: 1 }, [
      lesson('l1', [scene('a', [cue('q1', 1, single())])]),
      lesson('l2', [scene('b')]),
    ]);
    expect(told(made, { answers: { q1: right }, ended: ['l1'] })).toEqual([]);
    expect(told(made, { answers: { q1: right }, ended: ['l1', 'l2'] })).toEqual(['passed', 'completed']);
  });

  it('counts the points of the branch taken', () => {
    const way = branch('s2', 's2');
    const made = course(
      [
        scene('s1', [cue('b', 1, { ...way, options: way.options.map((option, i) => ({ ...option, points: i * 2 })) })]),
        scene('s2'),
      ],
      { passScaled: 1, maxPoints: 2 },
    );
    expect(told(made, { taken: { b: 'o1' }, ended: ['l1'] })).toEqual(['failed', 'completed']);
    expect(told(made, { taken: { b: 'o2' }, ended: ['l1'] })).toEqual(['passed', 'completed']);
  });

  it('never judges what is not graded', () => {
    expect(told(course(two), { answers: { q1: right, q2: right }, ended: ['l1'] })).toEqual(['completed']);
  });

  it('K7 never takes back: passed stays, failed may become passed', () => {
    const outcome = (success: 'passed' | 'failed') => ({ completed: true, success, scaled: 0.5 });
    const bad = { answers: { q1: wrong, q2: wrong }, ended: ['l1'] };
    const good = { answers: { q1: right, q2: right }, ended: ['l1'] };
    expect(told(graded, { ...bad, outcome: outcome('passed') })).toEqual([]);
    expect(told(graded, { ...bad, outcome: outcome('failed') })).toEqual([]);
    expect(told(graded, { ...good, outcome: outcome('failed') })).toEqual(['passed']);
  });

  it('completes at once when passing is what was asked', () => {
    const made = course(two, { passed: true, passScaled: 0.5, maxPoints: 2 });
    expect(told(made, { answers: { q1: wrong, q2: wrong }, ended: ['l1'] })).toEqual(['failed']);
    expect(told(made, { answers: { q1: right, q2: right }, ended: ['l1'] })).toEqual(['passed', 'completed']);
  });
});
