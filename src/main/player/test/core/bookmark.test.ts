import { describe, expect, it } from 'vitest';
import type { Course, Scene } from '../../src/core/course/course.js';
import type { Judgement } from '../../src/core/interactions/answer.js';
import type { Answered, Progress } from '../../src/core/session/progress.js';
import { unopened } from '../../src/core/session/progress.js';
import { checksum } from '../../src/core/state/bits.js';
import { decode, encode, encodeAt, levels, locationOf, placeOf } from '../../src/core/state/bookmark.js';
import { timeWithin, withTime } from '../../src/core/timeline/intervals.js';
import {
  branch,
  course,
  cue,
  fillIn,
  gaps,
  hotspot,
  lesson,
  likert,
  matching,
  multiple,
  numeric,
  reflection,
  scene,
  sequencing,
  single,
  trueFalse,
} from '../courses.js';
import { fc } from './properties.js';

const tracks = ['en', 'de'].map((language) => ({
  id: language,
  kind: 'captions' as const,
  language,
  label: language,
  captions: [],
}));
const variables = [
  { id: 'trust', min: -2, max: 5, initial: 0 },
  { id: 'told', min: 0, max: 1, initial: 0 },
];
const made = course([], { retakes: { most: null, keep: 'best' } }, [
  lesson(
    'l1',
    [
      scene('a', [cue('q1', 1, single()), cue('q2', 2, multiple()), cue('b1', 30_500, branch('b', 'a'))], { tracks }),
      scene('b', [cue('q3', 1, trueFalse()), cue('q4', 2, fillIn(['x'])), cue('q5', 3, numeric(0, 1))], {
        durationMs: 45_678,
      }),
    ],
    variables,
  ),
  lesson('l2', [
    scene('c', [
      cue('q6', 1, gaps([['x'], ['y'], ['z']], { partialCredit: true })),
      cue('q7', 2, matching({ partialCredit: true })),
      cue('q8', 3, sequencing({ partialCredit: true })),
      cue('q9', 4, hotspot(true, ['a', 'c'], { partialCredit: true })),
      cue('q10', 5, likert()),
      cue('q11', 6, reflection()),
    ]),
  ]),
]);

const answer = {
  q1: fc.constantFrom('a', 'b', 'c', 'd').map((id) => ({ type: 'options' as const, options: [id] })),
  q2: fc.subarray(['a', 'b', 'c', 'd']).map((options) => ({ type: 'options' as const, options })),
  q3: fc.boolean().map((value) => ({ type: 'flag' as const, value })),
  q4: fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => ({ type: 'text' as const, text })),
  q5: fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((value) => ({ type: 'number' as const, value: value + 0 })),
  q6: fc
    .tuple(...[1, 2, 3].map(() => fc.string({ unit: 'grapheme', maxLength: 20 })))
    .map((texts) => ({ type: 'texts' as const, texts })),
  q7: fc
    .array(fc.constantFrom('x', 'y', 'z'), { minLength: 3, maxLength: 3 })
    .map((targets) => ({ type: 'pairs' as const, targets })),
  q8: fc
    .shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 4 })
    .map((options) => ({ type: 'options' as const, options })),
};
const right = { verdict: 'correct', share: 1 } as const;
const wrong = { verdict: 'incorrect', share: 0 } as const;
const answered = (
  given: fc.Arbitrary<Answered['answer']>,
  judgement: fc.Arbitrary<Judgement> = fc.constantFrom(right, wrong),
): fc.Arbitrary<Answered> =>
  fc
    .record({ attempts: fc.integer({ min: 1, max: 9 }), judged: judgement, answer: given })
    .map(({ judged, ...rest }) => ({ ...judged, ...rest }));
/** Right in some of so many parts. */
const inParts = (parts: number): fc.Arbitrary<Judgement> =>
  fc.nat(parts).map((n) => (n === 0 ? wrong : n === parts ? right : { verdict: 'partly' as const, share: n / parts }));
const neutral = fc.constant({ verdict: 'neutral', share: 0 } as const);

/** Stretches to the millisecond. */
const stretches = (lengthMs: number) =>
  fc
    .array(fc.tuple(fc.nat(lengthMs), fc.nat(9_000)), { maxLength: 12 })
    .map((runs) =>
      runs.reduce<readonly number[]>((all, [at, long]) => withTime(all, at, Math.min(lengthMs, at + long)), []),
    );

const progress: fc.Arbitrary<Progress> = fc.record({
  rev: fc.nat(),
  seed: fc.nat(65_535),
  place: fc.option(
    fc.record({
      lesson: fc.constant('l1'),
      scene: fc.constantFrom('a', 'b'),
      atMs: fc.nat(30_000),
    }),
  ),
  watched: fc
    .record({ a: stretches(60_000), b: stretches(45_678), c: stretches(60_000) })
    .map(({ a, b, c }) => filled({ a, b, c })),
  seen: fc.subarray(['a', 'b', 'c']),
  answers: fc.record(
    {
      q1: answered(answer.q1),
      q2: answered(answer.q2),
      q3: answered(answer.q3),
      q4: answered(answer.q4),
      q5: answered(answer.q5),
      q6: answered(answer.q6, inParts(3)),
      q7: answered(answer.q7, inParts(3)),
      q8: answered(answer.q8, inParts(4)),
      q9: answered(answer.q2, inParts(2)),
      q10: answered(
        fc.constantFrom('a', 'b', 'c').map((id) => ({ type: 'options' as const, options: [id] })),
        neutral,
      ),
      q11: answered(answer.q4, neutral),
    },
    { requiredKeys: [] },
  ),
  taken: fc.record({ b1: fc.constantFrom('o1', 'o2') }, { requiredKeys: [] }),
  left: fc.record({ a: fc.nat(1) }, { requiredKeys: [] }),
  variables: fc.record({ trust: fc.integer({ min: -2, max: 5 }), told: fc.nat(1) }, { requiredKeys: [] }),
  visits: fc.record({ b: fc.integer({ min: 1, max: 255 }) }, { requiredKeys: [] }),
  retakes: fc.nat(255),
  scored: fc.boolean(),
  path: fc.record({ l1: fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 32 }) }, { requiredKeys: [] }),
  ended: fc.subarray(['l1', 'l2']),
  outcome: fc.record({
    completed: fc.boolean(),
    success: fc.constantFrom('unknown', 'passed', 'failed'),
    scaled: fc.option(fc.nat(10_000).map((n) => n / 10_000)),
  }),
  preferences: fc.record({
    speed: fc.constantFrom(0.5, 0.75, 1, 1.25, 1.5, 1.75, 2),
    captions: fc.constantFrom(undefined, null, 'en', 'de'),
  }),
});

function filled(watched: Progress['watched']): Progress['watched'] {
  return Object.fromEntries(Object.entries(watched).filter(([, time]) => time.length > 0));
}

function read(text: string | null, by: Course = made): Progress | undefined {
  return decode(by, text ?? '')?.progress;
}

describe('an attempt that time ran out over', () => {
  it('C16 comes back as one without an answer, whatever the question', () => {
    const ids = made.lessons.flatMap((each) => each.scenes.flatMap(({ cues }) => cues.map(({ id }) => id)));
    const nothing: Answered = { verdict: 'incorrect', share: 0, attempts: 1, answer: { type: 'nothing' } };
    const answers = Object.fromEntries(ids.filter((id) => id.startsWith('q')).map((id) => [id, nothing]));
    const back = decode(made, encode(made, { ...unopened, answers }) ?? '')?.progress.answers;
    expect(back).toEqual(Object.fromEntries(Object.keys(answers).map((id) => [id, { ...nothing, answer: null }])));
  });
});

describe('bookmark', () => {
  it('R3 gives back what was kept', () => {
    fc.assert(
      fc.property(progress, (kept) => {
        expect(read(encode(made, kept))).toEqual(kept);
      }),
      { numRuns: 500 },
    );
  });

  it('never grants time unseen, at any level', () => {
    fc.assert(
      fc.property(stretches(60_000), fc.nat(60_000), fc.constantFrom(...levels), (time, atMs, level) => {
        const kept = { ...unopened, place: { lesson: 'l2', scene: 'c', atMs }, watched: { c: time } };
        const back = read(encodeAt(made, kept, level))?.watched['c'] ?? [];
        const both = back.reduce<readonly number[]>(
          (all, from, i) => (i % 2 === 0 ? withTime(all, from, back[i + 1] ?? 0) : all),
          time,
        );
        expect(timeWithin(both, 60_000, 0)).toBe(timeWithin(time, 60_000, 0));
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(levels)('loses nothing of what was seen up to the playhead, at level %i', (level) => {
    const kept = { ...unopened, place: { lesson: 'l2', scene: 'c', atMs: 12_700 }, watched: { c: [0, 12_700] } };
    expect(read(encodeAt(made, kept, level))?.watched).toEqual({ c: [0, 12_700] });
  });

  it.each(levels)('loses nothing at the end of a scene or at its branch, at level %i', (level) => {
    const kept = { ...unopened, watched: { a: [0, 30_500], b: [0, 45_678] } };
    expect(read(encodeAt(made, kept, level))?.watched).toEqual(kept.watched);
  });

  it('gives up the milliseconds first, and no more than a step at each edge', () => {
    const kept = { ...unopened, watched: { c: [1_234, 5_678, 7_001, 59_999] } };
    const full = encode(made, kept) ?? '';
    const less = encode(made, kept, full.length - 1) ?? '';
    expect(read(full)?.watched).toEqual(kept.watched);
    expect(read(less)?.watched).toEqual({ c: [2_000, 5_000, 8_000, 59_000] });
  });

  it('is letters, digits, - and _ only', () => {
    fc.assert(
      fc.property(progress, fc.constantFrom(...levels), (kept, level) => {
        expect(encodeAt(made, kept, level)).toMatch(/^1aB3_[A-Za-z0-9_-]+$/);
      }),
    );
  });

  it('R4 never throws on foreign, damaged or endless text', () => {
    const sound = encode(made, { ...unopened, place: { lesson: 'l1', scene: 'a', atMs: 500 } }) ?? '';
    const near = fc
      .tuple(fc.nat(sound.length - 1), fc.constantFrom('A', 'Z', 'a', 'z', '0', '9', '-', '_'))
      .map(([at, by]) => sound.slice(0, at) + by + sound.slice(at + 1));
    const any = fc.oneof(
      near,
      fc.nat(sound.length).map((end) => sound.slice(0, end)),
      fc.string(),
      fc.stringMatching(/^1aB3_[\w-]{4,80}$/),
    );
    fc.assert(
      fc.property(any, (text) => {
        const back = decode(made, text);
        expect(back === null || text === sound).toBe(true);
      }),
      { numRuns: 10_000 },
    );
    expect(decode(made, '1'.repeat(65_536))).toBeNull();
  });

  it('R4 never throws on sound text whose bits are nonsense', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\w-]{1,60}$/), (bits) => {
        const body = `1aB3_${bits}`;
        const back = decode(made, body + checksum(body));
        if (back !== null) expect(back.progress.answers).toBeTypeOf('object');
      }),
      { numRuns: 10_000 },
    );
  });

  it('keeps place and status, and no more, when the course has changed', () => {
    const kept: Progress = {
      ...unopened,
      place: { lesson: 'l1', scene: 'b', atMs: 20_000 },
      answers: { q1: { attempts: 1, verdict: 'correct', share: 1, answer: null } },
      outcome: { completed: true, success: 'passed', scaled: 0.8 },
    };
    const changed = { ...made, resume: { ...made.resume, hash: 'ZZZZ' } };
    expect(decode(changed, encode(made, kept) ?? '')).toEqual({ whole: false, progress: { ...kept, answers: {} } });
  });

  it('gives up detail in steps until it fits, but no verdict, attempt or status', () => {
    const text = 'x'.repeat(150);
    const kept: Progress = {
      ...unopened,
      outcome: { completed: true, success: 'failed', scaled: 0.25 },
      answers: {
        q1: { attempts: 2, verdict: 'incorrect', share: 0, answer: { type: 'options', options: ['a'] } },
        q4: { attempts: 2, verdict: 'incorrect', share: 0, answer: { type: 'text', text } },
      },
    };
    const full = encode(made, kept) ?? '';
    const small = encode(made, kept, 100) ?? '';
    expect(full.length).toBeGreaterThan(200);
    expect(small.length).toBeLessThanOrEqual(100);
    expect(read(small)).toEqual({
      ...kept,
      answers: { ...kept.answers, q4: { attempts: 2, verdict: 'incorrect', share: 0, answer: null } },
    });
    expect(encode(made, kept, 10)).toBeNull();
  });

  it('keeps 200 questions, 3 hours in 300 stretches and a long path below 4,000 characters', () => {
    const cues = Array.from({ length: 200 }, (_, i) => cue(`q${i}`, i * 1_000, multiple({ attempts: 3 })));
    const big = course([scene('s', cues, { durationMs: 10_800_000 })]);
    const watched = Array.from({ length: 300 }, (_, i) => [i * 36_000, i * 36_000 + 20_000 + (i % 7) * 1_000]).flat();
    const answers = Object.fromEntries(
      cues.map(({ id }): [string, Answered] => [
        id,
        { attempts: 3, verdict: 'correct', share: 1, answer: { type: 'options', options: ['a', 'c'] } },
      ]),
    );
    const text = encode(big, { ...unopened, watched: { s: watched }, answers }, 4_000) ?? '';
    expect(text.length).toBeLessThan(2_000);
    expect(read(text, big)?.watched).toEqual({ s: watched });
  });
});

describe('a course that changed a little, by the same plan', () => {
  const stripes = Array.from({ length: 15 }, (_, n) => [2_000 * n, 2_000 * n + 1_000]).flat();
  const kept: Progress = {
    ...unopened,
    watched: { a: stripes, c: [1_000, 60_000] },
    answers: { q1: { ...right, attempts: 1, answer: null }, q3: { ...wrong, attempts: 1, answer: null } },
    taken: { b1: 'o1' },
    outcome: { completed: true, success: 'passed', scaled: 0.75 },
  };
  const withScenes = (change: (scene: Scene) => Scene): Course => ({
    ...made,
    lessons: made.lessons.map((each) => ({ ...each, scenes: each.scenes.map(change) })),
  });

  it.each(levels)('R3 keeps all where a scene came out a little shorter, at level %i', (level) => {
    const shorter = withScenes((each) => ({ ...each, durationMs: each.durationMs - 10 }));
    const back = decode(shorter, encodeAt(made, kept, level));
    expect(back).toMatchObject({ whole: true, progress: { answers: kept.answers, taken: kept.taken } });
    expect(back?.progress.watched['c']?.at(-1)).toBe(59_990);
  });

  it.each(levels)('R3 reads what stands behind a branch that moved, at level %i', (level) => {
    const moved = withScenes((each) => ({
      ...each,
      cues: each.cues.map((one) => (one.interaction.type === 'branch' ? { ...one, fromMs: 12_000 } : one)),
    }));
    expect(decode(moved, encodeAt(made, kept, level))?.progress).toMatchObject({
      answers: kept.answers,
      taken: kept.taken,
      outcome: kept.outcome,
    });
  });
});

describe('what learners hold already', () => {
  const held = [
    [
      0,
      '1aB3_AKtNBYTQADA6q5X8VdOzUAAdcjVrmRMQPrefPnD6Zh2zmxtDIysbWylhA3NLG0OhArsLm5srkQeE_T19mLTAuMjWTSB9AfPBM9P6fQM4f3Tx09blOAdAPK9n',
    ],
    [1, '1aB3_IKtNBYTQHyrlfxV06q1zIhI6fOH0zDtnNjaGRlY2tlLCBuaWNodCBXYXNzZXIg8J-nr7MWmBcZGshEIx7x73Tx09blOAdANmcy'],
    [2, '1aB3_QKtNBYTQHyrlfxV06q1zIhI6fNZi0wLjI1kIhGPePe6eOnrcpwDo05y2'],
    [3, '1aB3_YKtNBYTQHyrlfxV06q1zIhI6fNZi0wLjI1kIhGPePexuU4B022RY'],
    [4, '1aB3_gKtNBYTQHyrlfxV06q1zI0AfNZi0wLjI1mOfsblOAdAZXIU'],
    [5, '1aB3_oKtNBYTQHyrlfxV06q1zIHzWYtMC4yNZl7G5TgHQ5Pxr'],
    [6, '1aB3_wKtNBYTQHyrlfxV06qsgc7Mve2MteNW'],
    [7, '1aB3_4KtNBYTQHyrlfxV06tkDOzL3tEUz2C'],
  ] as const;
  const partly = { verdict: 'partly', share: 1 / 3, attempts: 1 } as const;
  const kept: Progress = {
    rev: 41,
    seed: 51_966,
    place: { lesson: 'l1', scene: 'b', atMs: 12_345 },
    watched: { a: [0, 30_500], b: [250, 12_345], c: [1_000, 2_000, 10_500, 31_999, 40_000, 60_000] },
    seen: ['a'],
    answers: {
      q1: { ...right, attempts: 2, answer: { type: 'options', options: ['c'] } },
      q2: { ...wrong, attempts: 1, answer: { type: 'options', options: ['a', 'd'] } },
      q3: { ...right, attempts: 1, answer: { type: 'flag', value: true } },
      q4: { ...wrong, attempts: 3, answer: { type: 'text', text: 'Löschdecke, nicht Wasser \u{1f9ef}' } },
      q5: { ...wrong, attempts: 1, answer: { type: 'number', value: -0.25 } },
      q6: { ...partly, answer: { type: 'texts', texts: ['x', '', 'z'] } },
      q7: { ...partly, answer: { type: 'pairs', targets: ['x', 'z', 'z'] } },
      q8: { ...right, attempts: 1, answer: { type: 'options', options: ['a', 'b', 'c', 'd'] } },
      q10: { verdict: 'neutral', share: 0, attempts: 1, answer: { type: 'options', options: ['b'] } },
    },
    taken: { b1: 'o1' },
    left: { a: 0 },
    variables: { trust: 3 },
    visits: { a: 2, b: 1 },
    retakes: 1,
    scored: true,
    path: { l1: ['a', 'b', 'a', 'b'] },
    ended: ['l2'],
    outcome: { completed: true, success: 'failed', scaled: 0.3333 },
    preferences: { speed: 1.25, captions: 'de' },
  };

  it.each(held)('is written to the letter as ever, at level %i', (level, text) => {
    expect(encodeAt(made, kept, level)).toBe(text);
  });
});

describe('location', () => {
  it('says scene and time, and is read back', () => {
    const place = { lesson: 'l2', scene: 'c', atMs: 12_300 };
    expect(locationOf(made, place)).toBe('n2t123');
    expect(placeOf(made, 'n2t123')).toEqual(place);
    expect(placeOf(made, 'n2t99999')).toEqual({ ...place, atMs: 60_000 });
  });

  it.each(['', 'n9t1', 'n1', 'x', 'n-1t5', 'n1t1e9'])('R4 %j is no place', (location) => {
    expect(placeOf(made, location)).toBeNull();
  });
});
