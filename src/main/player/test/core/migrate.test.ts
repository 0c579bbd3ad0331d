import { describe, expect, it } from 'vitest';
import type { Course, ResumePlan, Scene } from '../../src/core/course/course.js';
import { unopened, type Answered, type Progress } from '../../src/core/session/progress.js';
import { decode, encode } from '../../src/core/state/bookmark.js';
import { branch, course, cue, gaps, lesson, multiple, scene, single, trueFalse } from '../courses.js';
import { fc } from './properties.js';

/** An edition with its own hash, after those before it. */
function edition(hash: string, scenes: readonly Scene[], earlier: readonly Course[] = []): Course {
  const made = course(scenes, {}, [lesson('l1', scenes, [{ id: 'trust', min: 0, max: 3, initial: 0 }])]);
  const resume: ResumePlan = { ...made.resume, hash };
  return { ...made, resume, earlier: earlier.map(({ lessons, resume: plan }) => ({ lessons, resume: plan })) };
}

const first = edition('old1', [
  scene('s1', [cue('q1', 1_000, single()), cue('q2', 2_000, multiple()), cue('b1', 50_000, branch('s2', 's3'))]),
  scene('s2', [cue('q3', 1_000, trueFalse())]),
  scene('s3'),
]);
const kept: Progress = {
  ...unopened,
  rev: 7,
  seed: 42,
  place: { lesson: 'l1', scene: 's2', atMs: 12_345 },
  watched: { s1: [0, 50_000], s2: [0, 12_345] },
  seen: ['s1'],
  answers: {
    q1: { verdict: 'correct', share: 1, attempts: 2, answer: { type: 'options', options: ['b'] } },
    q2: { verdict: 'incorrect', share: 0, attempts: 1, answer: { type: 'options', options: ['a', 'd'] } },
    q3: { verdict: 'correct', share: 1, attempts: 1, answer: { type: 'flag', value: true } },
  },
  taken: { b1: 'o1' },
  left: { s1: 0 },
  variables: { trust: 2 },
  visits: { s1: 1, s2: 1 },
  path: { l1: ['s1', 's2'] },
  outcome: { completed: true, success: 'passed', scaled: 0.75 },
};
const bookmark = encode(first, kept) ?? '';

function read(now: Course): Progress {
  const found = decode(now, bookmark);
  expect(found?.whole).toBe(true);
  return found?.progress ?? unopened;
}

describe('a bookmark of an earlier edition', () => {
  it('is kept whole where only things were added', () => {
    const now = edition(
      'new1',
      [
        scene('s0', [cue('q0', 1_000, single())], { next: 's1' }),
        scene('s1', [
          cue('new', 500, trueFalse()),
          cue('q1', 1_000, single()),
          cue('q2', 2_000, multiple()),
          cue('b1', 50_000, branch('s2', 's3')),
        ]),
        scene('s2', [cue('q3', 1_000, trueFalse())]),
        scene('s3'),
      ],
      [first],
    );
    expect(read(now)).toEqual(kept);
  });

  it('follows options to their new places', () => {
    const turned = single();
    if (turned.type !== 'single-choice') throw new Error();
    const now = edition(
      'new1',
      [
        scene('s1', [
          cue('q1', 1_000, { ...turned, options: [...turned.options].reverse() }),
          cue('b1', 50_000, branch('s2', 's3')),
        ]),
        scene('s2'),
        scene('s3'),
      ],
      [first],
    );
    expect(read(now).answers['q1']?.answer).toEqual({ type: 'options', options: ['b'] });
  });

  it('forgets what is gone, and an answer that names it, but no verdict', () => {
    const fewer = multiple();
    if (fewer.type !== 'multiple-choice') throw new Error();
    const now = edition(
      'new1',
      [
        scene('s1', [cue('q2', 2_000, { ...fewer, options: fewer.options.slice(0, 3) })], { next: 's2' }),
        scene('s2', [cue('q3', 1_000, single())]),
      ],
      [first],
    );
    const { answers, taken, left, path } = read(now);
    expect(answers).toEqual({ q2: { ...kept.answers['q2'], answer: null } });
    expect({ taken, left }).toEqual({ taken: {}, left: {} });
    expect(path).toEqual({ l1: ['s1', 's2'] });
  });

  it.each([
    [['x', 'y', 'z'], 2, { verdict: 'partly', share: 1 / 2 }],
    [['x', 'y', 'z', 'u', 'v', 'w'], 2, { verdict: 'partly', share: 1 / 2 }],
    [['x', 'y', 'z'], 1, { verdict: 'incorrect', share: 0 }],
  ] as const)('can be written again where %j have become %i gaps', (words, now, judged) => {
    const asked = (count: number) => [
      cue(
        'q1',
        1_000,
        gaps(
          words.slice(0, count).map((word) => [word]),
          { partialCredit: true },
        ),
      ),
    ];
    const before = edition('old1', [scene('s1', asked(words.length))]);
    const later = edition('new1', [scene('s1', asked(now))], [before]);
    const partly: Answered = { verdict: 'partly', share: 1 / words.length, attempts: 1, answer: null };
    const moved = decode(later, encode(before, { ...unopened, answers: { q1: partly } }) ?? '')?.progress;
    expect(moved?.answers).toEqual({ q1: partly });
    expect(decode(later, encode(later, moved ?? unopened) ?? '')?.progress.answers).toEqual({
      q1: { ...partly, ...judged },
    });
  });

  it('grants no time of a scene that was cut anew, and begins it again', () => {
    const now = edition('new1', [scene('s1'), scene('s2', [], { durationMs: 30_000 })], [first]);
    expect(read(now)).toMatchObject({ place: { scene: 's2', atMs: 0 }, watched: { s1: [0, 50_000] } });
  });

  it('takes back no status', () => {
    expect(read(edition('new1', [scene('other')], [first]))).toMatchObject({
      place: null,
      outcome: kept.outcome,
      answers: {},
    });
  });

  it('is found among several editions, and tells what was lost where there is none', () => {
    const other = edition('old2', [scene('s1')]);
    expect(read(edition('new1', first.lessons[0]?.scenes ?? [], [other, first]))).toEqual(kept);
    expect(decode(edition('new1', [scene('s1')], [other]), bookmark)?.whole).toBe(false);
  });

  it('R4 never throws, whatever the edition and the bookmark are', () => {
    const now = edition('new1', [scene('s1')], [first]);
    fc.assert(
      fc.property(fc.nat(bookmark.length), fc.string({ maxLength: 4 }), (at, with_) => {
        expect(() => decode(now, bookmark.slice(0, at) + with_ + bookmark.slice(at + 1))).not.toThrow();
      }),
    );
  });
});
