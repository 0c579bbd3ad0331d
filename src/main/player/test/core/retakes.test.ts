import { describe, expect, it } from 'vitest';
import { mayRetake } from '../../src/core/completion/completion.js';
import type { Completion, Course } from '../../src/core/course/course.js';
import { unopened } from '../../src/core/session/progress.js';
import { decode, encode } from '../../src/core/state/bookmark.js';
import { answersSince } from '../../src/core/state/since.js';
import { course, cue, scene, single } from '../courses.js';
import { Sitting } from '../sitting.js';

type Keep = NonNullable<Completion['retakes']>['keep'];

/** Two questions of one attempt each, both right to pass. */
function graded(most: number | null, keep: Keep): Course {
  const cues = ['q1', 'q2'].map((id, i) => cue(id, (i + 1) * 1_000, single({ attempts: 1 })));
  return course([scene('s1', cues)], {
    answered: true,
    passed: true,
    passScaled: 1,
    maxPoints: 2,
    retakes: { most, keep },
  });
}

/** Goes through the course with so many answers right. */
function take(sitting: Sitting, right: number): Sitting {
  for (let i = 0; i < 2; i++) {
    sitting.play((i + 1) * 1_000).answer(i < right ? 'b' : 'a');
    sitting.tell({ type: 'continue' });
  }
  return sitting.playOut();
}

function again(sitting: Sitting, right: number): Sitting {
  return take(sitting.tell({ type: 'retake' }), right);
}

describe('taking a course again', () => {
  it('K7 has nobody fail while there is another time, and then at once', () => {
    const sitting = take(new Sitting(graded(1, 'best')), 0);
    expect(sitting.told('judged')).toBe(0);
    expect(sitting.state.progress.outcome).toEqual({ completed: false, success: 'unknown', scaled: 0 });
    again(sitting, 1);
    expect(sitting.events.filter(({ type }) => type === 'judged')).toEqual([
      { type: 'judged', passed: false, scaled: 0.5 },
    ]);
    expect(mayRetake(sitting.course, sitting.state.progress)).toBe(false);
    expect(sitting.tell({ type: 'retake' }).screen.type).toBe('ended');
  });

  it('tells the score of every time', () => {
    const sitting = again(again(take(new Sitting(graded(null, 'best')), 1), 0), 2);
    expect(sitting.events.flatMap((event) => (event.type === 'scored' ? [[event.attempt, event.scaled]] : []))).toEqual(
      [
        [1, 0.5],
        [2, 0],
        [3, 1],
      ],
    );
  });

  it.each<[Keep, number]>([
    ['best', 0.5],
    ['last', 0],
    ['first', 0.5],
  ])('K7 of several scores counts the %s', (keep, scaled) => {
    const sitting = again(take(new Sitting(graded(null, keep)), 1), 0);
    expect(sitting.state.progress.outcome.scaled).toBe(scaled);
  });

  it('K7 who has passed stays passed, whatever comes later', () => {
    const sitting = again(take(new Sitting(graded(null, 'last')), 2), 0);
    expect(sitting.state.progress.outcome).toEqual({ completed: true, success: 'passed', scaled: 0 });
    expect(sitting.told('judged')).toBe(1);
    expect(sitting.told('completed')).toBe(1);
  });

  it('K7 the first time counts, and others are for practice', () => {
    const sitting = again(take(new Sitting(graded(null, 'first')), 1), 2);
    expect(sitting.state.progress.outcome).toMatchObject({ success: 'unknown', scaled: 0.5 });
  });

  it('tells a score once, though later times are better than the first that counts', () => {
    const sitting = again(take(new Sitting(graded(null, 'first')), 1), 2);
    sitting.tell({ type: 'replay' }).play(30_000);
    expect(sitting.told('scored')).toBe(2);
  });

  it('tells a score once, though the bookmark has rounded it', () => {
    const cues = ['q1', 'q2', 'q3'].map((id, i) => cue(id, (i + 1) * 1_000, single({ attempts: 1 })));
    const made = course([scene('s1', cues)], { passScaled: 1, maxPoints: 3, retakes: { most: null, keep: 'best' } });
    const first = new Sitting(made);
    for (const option of ['b', 'a', 'a']) first.play(5_000).answer(option).tell({ type: 'continue' });
    first.playOut().tell({ type: 'exit' });
    expect(first.state.progress.outcome.scaled).toBeCloseTo(1 / 3);
    const kept = decode(made, encode(made, first.saved ?? unopened) ?? '')?.progress ?? null;
    const second = new Sitting(made, kept).tell({ type: 'resume' }).tell({ type: 'replay' }).play(30_000);
    expect(second.told('scored')).toBe(0);
  });

  it('knows an answer of this time from the same of the time before', () => {
    const sitting = take(new Sitting(graded(1, 'best')), 0);
    const earlier = sitting.state.progress;
    sitting.tell({ type: 'retake' }).play(1_000).answer('a');
    expect(answersSince(sitting.course, earlier, sitting.state.progress)).toMatchObject([{ cue: 'q1', attempt: 1 }]);
  });

  it('asks anew, with time watched kept', () => {
    const sitting = take(new Sitting(graded(2, 'best')), 0).tell({ type: 'retake' });
    expect(sitting.state.progress).toMatchObject({ answers: {}, retakes: 1, ended: [], watched: { s1: [0, 60_000] } });
    expect(sitting.play(5_000).screen).toMatchObject({ type: 'asking', cue: 'q1', attemptsLeft: 1 });
  });

  it('R1 starting over is one of the times, and no way to get more of them', () => {
    const made = graded(1, 'best');
    const half = new Sitting(made).play(1_000).answer('a').tell({ type: 'exit' });
    const second = new Sitting(made, half.saved ?? null).tell({ type: 'start-over' });
    expect(second.state.progress).toMatchObject({ retakes: 1, answers: {} });
    second.play(1_000).answer('a').tell({ type: 'exit' });
    const third = new Sitting(made, second.saved ?? null).tell({ type: 'start-over' });
    expect(third.state.progress).toMatchObject({ retakes: 1, answers: { q1: { verdict: 'incorrect' } } });
    expect(third.atMs).toBe(0);
  });

  it('R3 keeps the count, and tells no score twice', () => {
    const made = graded(2, 'best');
    const first = again(take(new Sitting(made), 0), 1).tell({ type: 'exit' });
    const kept = decode(made, encode(made, first.saved ?? unopened) ?? '')?.progress ?? null;
    const second = new Sitting(made, kept).tell({ type: 'resume' });
    expect(second.screen.type).toBe('ended');
    expect(second.told('scored')).toBe(0);
    expect(again(second, 1).events).toContainEqual({ type: 'judged', passed: false, scaled: 0.5 });
  });
});
