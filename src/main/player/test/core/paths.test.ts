import { describe, expect, it } from 'vitest';
import { standing } from '../../src/core/completion/completion.js';
import { holds } from '../../src/core/completion/conditions.js';
import type { Branch, Condition, Course, Variable } from '../../src/core/course/course.js';
import { unopened, type Progress } from '../../src/core/session/progress.js';
import { decode, encode } from '../../src/core/state/bookmark.js';
import { branch, course, cue, lesson, scene, single } from '../courses.js';
import { Sitting } from '../sitting.js';

const trust: Variable = { id: 'trust', min: 0, max: 3, initial: 1 };
const told: Variable = { id: 'told', min: 0, max: 1, initial: 0 };

/** What is resumed from what was saved, as the bookmark has it. */
function resumed(made: Course, sitting: Sitting): Sitting {
  const text = encode(made, sitting.saved ?? unopened) ?? '';
  return new Sitting(made, decode(made, text)?.progress ?? null).tell({ type: 'resume' });
}

describe('a question that leads elsewhere', () => {
  const question = (attempts = 2) => single({ attempts, onCorrect: { to: 'end' }, onIncorrect: { to: 'again' } });
  const made = course([
    scene('s1', [cue('q1', 10_000, question()), cue('q2', 40_000, single())], { next: 'more' }),
    scene('again', [], { next: 's1' }),
    scene('more', [], { next: 'end' }),
    scene('end'),
  ]);

  it('B1 leads on at Continue, when the answer is right, past the rest of the scene', () => {
    const sitting = new Sitting(made).play(20_000).answer('b');
    expect(sitting.screen).toMatchObject({ type: 'asking', leads: true, free: true });
    sitting.tell({ type: 'continue' });
    expect(sitting.state.progress.place).toMatchObject({ scene: 'end', atMs: 0 });
    expect(sitting.state.progress.path).toEqual({ l1: ['s1', 'end'] });
  });

  it('B4 asks only for what lies on the way that was opened', () => {
    const sitting = new Sitting(made).play(20_000).answer('b').tell({ type: 'continue' });
    sitting.playOut();
    expect(sitting.screen.type).toBe('ended');
    expect(
      standing({ ...made, completion: { ...made.completion, watched: 1, answered: true } }, sitting.state.progress),
    ).toMatchObject({ watched: 1, resolved: true, unanswered: 0, complete: true });
  });

  it('B1 leads a wrong answer to another scene, and back to the attempts that are left', () => {
    const sitting = new Sitting(made).play(20_000).answer('a');
    sitting.tell({ type: 'retry' });
    expect(sitting.screen).toMatchObject({ type: 'asking', leads: true, attemptsLeft: 1 });
    sitting.tell({ type: 'continue' });
    expect(sitting.state.progress.place?.scene).toBe('again');
    expect(sitting.playOut().state.progress.place?.scene).toBe('s1');
    expect(sitting.play(20_000).screen).toMatchObject({ type: 'asking', cue: 'q1', attemptsLeft: 1 });
    sitting.answer('b').tell({ type: 'continue' });
    expect(sitting.state.progress.place?.scene).toBe('end');
  });

  it('B6 goes on past a question that is decided, so that no loop holds the learner', () => {
    const once = course([
      scene('s1', [cue('q1', 10_000, question(1))], { next: 'end' }),
      scene('again', [], { next: 's1' }),
      scene('end'),
    ]);
    const sitting = new Sitting(once).play(20_000).answer('a').tell({ type: 'continue' });
    sitting.playOut().playOut();
    expect(sitting.state.progress.place?.scene).toBe('end');
  });

  it('B2 B4 keeps by which way each scene was left', () => {
    const first = new Sitting(made).play(20_000).answer('b').tell({ type: 'continue' }).play(5_000);
    const again = resumed(made, first.tell({ type: 'exit' }));
    expect(again.state.progress.left).toEqual({ s1: 0 });
    expect(again.playOut().screen.type).toBe('ended');
  });

  it('R1 B1 who leaves between the answer and Continue finds the way open that it leads', () => {
    for (const [given, next] of [
      ['b', 'end'],
      ['a', 'again'],
    ] as const) {
      const once = course([
        scene('s1', [cue('q1', 10_050, question(1))], { next: 'more' }),
        ...['again', 'more', 'end'].map((id) => scene(id)),
      ]);
      const again = resumed(once, new Sitting(once).play(20_000).answer(given).tell({ type: 'exit' }));
      expect(again.screen).toMatchObject({ type: 'asking', cue: 'q1', attemptsLeft: 0, leads: true, free: true });
      expect(again.told('answered')).toBe(0);
      again.tell({ type: 'continue' });
      expect(again.state.progress).toMatchObject({ place: { scene: next }, path: { l1: ['s1', next] } });
    }
  });

  it('B6 who has gone that way before and stands further on plays on', () => {
    const once = course([
      scene('s1', [cue('q1', 10_000, question(1))], { next: 'end' }),
      scene('again', [], { next: 's1' }),
      scene('end'),
    ]);
    const first = new Sitting(once).play(20_000).answer('a').tell({ type: 'continue' }).playOut().play(20_000);
    expect(resumed(once, first.tell({ type: 'exit' })).screen.type).toBe('watching');
  });

  it('B4 where nothing was answered yet, the shortest way on is asked for', () => {
    const seen = standing(
      { ...made, completion: { ...made.completion, watched: 1 } },
      {
        ...unopened,
        watched: { s1: [0, 10_000] },
      },
    );
    // Ten seconds of the first scene, then a minute to the end.
    expect(seen.watched).toBeCloseTo(10 / 70);
    expect(seen.complete).toBe(false);
  });
});

it('counts the points of the option that was chosen, though another leads there too', () => {
  const twins: Branch = {
    ...branch('end', 'end'),
    options: branch('end', 'end').options.map((option, i) => ({ ...option, points: i })),
  };
  const leading = single({ required: false, onIncorrect: { to: 'end' } });
  const made = course([scene('s1', [cue('q1', 1_000, leading), cue('b1', 5_000, twins)]), scene('end')]);
  const sitting = new Sitting(made).play(1_000).tell({ type: 'continue' }).play(6_000);
  expect(standing(made, sitting.tell({ type: 'choose', option: 'o2' }).state.progress).earned).toBe(1);
});

describe('variables and conditions', () => {
  const choice: Branch = {
    ...branch('hub', 'hub', 'out'),
    options: [
      { id: 'kind', text: 'Kind', to: 'hub', points: 1, set: [{ variable: 'trust', by: 5 }] },
      { id: 'tell', text: 'Tell', to: 'hub', points: 0, set: [{ variable: 'told', to: 1 }] },
      { id: 'leave', text: 'Leave', to: 'out', points: 0, when: { type: 'visits', scene: 'hub', min: 2, max: null } },
    ],
  };
  const hub = course([], { watched: 1 }, [
    lesson(
      'l1',
      [
        scene('hub', [cue('b1', 5_000, choice)]),
        scene('out', [], {
          ways: [{ when: { type: 'variable', variable: 'trust', min: 3, max: null }, to: 'good' }],
          next: 'poor',
        }),
        scene('good'),
        scene('poor'),
      ],
      [trust, told],
    ),
  ]);

  it('B2 offers what a condition opens, and nothing before', () => {
    const sitting = new Sitting(hub).play(6_000).tell({ type: 'choose', option: 'leave' });
    expect(sitting.screen.type).toBe('choosing');
    sitting.tell({ type: 'choose', option: 'tell' });
    expect(sitting.state.progress).toMatchObject({ variables: { told: 1 }, visits: { hub: 2 } });
    expect(sitting.play(6_000).tell({ type: 'choose', option: 'leave' }).state.progress.place?.scene).toBe('out');
  });

  it('takes the first way whose condition holds, else the scene that is next', () => {
    const kind = new Sitting(hub).play(6_000).tell({ type: 'choose', option: 'kind' });
    expect(kind.state.progress.variables).toEqual({ trust: 3 });
    kind.play(6_000).tell({ type: 'choose', option: 'leave' }).playOut();
    expect(kind.state.progress.place?.scene).toBe('good');
    const silent = new Sitting(hub).play(6_000).tell({ type: 'choose', option: 'tell' });
    silent.play(6_000).tell({ type: 'choose', option: 'leave' }).playOut();
    expect(silent.state.progress.place?.scene).toBe('poor');
  });

  it('B2 path, variables and visits survive', () => {
    const first = new Sitting(hub).play(6_000).tell({ type: 'choose', option: 'kind' }).play(3_000);
    const { variables, visits, path } = first.tell({ type: 'exit' }).state.progress;
    expect(resumed(hub, first).state.progress).toMatchObject({ variables, visits, path });
    expect(visits).toEqual({ hub: 2 });
  });

  it('forgets them when the lesson is taken from the start, and keeps what was earned', () => {
    const sitting = new Sitting(hub).play(6_000).tell({ type: 'choose', option: 'kind' });
    sitting.tell({ type: 'replay' });
    expect(sitting.state.progress).toMatchObject({ variables: {}, visits: { hub: 1 }, path: { l1: ['hub'] } });
    expect(sitting.state.progress.watched['hub']).toEqual([0, 5_000]);
  });

  it('B5 a loop completes once, however often it is gone round', () => {
    const looped = course([scene('hub', [cue('b1', 5_000, branch('hub', 'out'))]), scene('out')], { watched: 1 });
    const sitting = new Sitting(looped);
    for (let i = 0; i < 3; i++) sitting.play(6_000).tell({ type: 'choose', option: 'o1' });
    sitting.play(6_000).tell({ type: 'choose', option: 'o2' }).playOut();
    sitting.tell({ type: 'replay' }).play(6_000).tell({ type: 'choose', option: 'o2' }).playOut();
    expect(sitting.told('completed')).toBe(1);
  });

  it('offers everything where no condition holds: nobody is left without a way', () => {
    const never: Branch = { ...choice, options: choice.options.slice(2) };
    const made = course([scene('hub', [cue('b1', 5_000, never)]), scene('out')]);
    const sitting = new Sitting(made).play(6_000).tell({ type: 'choose', option: 'leave' });
    expect(sitting.state.progress.place?.scene).toBe('out');
  });

  const l1 = lesson('l1', [scene('s1', [cue('q1', 1_000, single({ points: 2 }))])], [trust]);
  const right = { verdict: 'correct', share: 1, attempts: 1, answer: null } as const;
  const partly = { ...right, verdict: 'partly', share: 0.5 } as const;
  const is = (verdict: 'answered' | 'correct' | 'incorrect'): Condition => ({
    type: 'question',
    cue: 'q1',
    is: verdict,
  });
  const yes: Condition = { type: 'points', min: 0, max: null };
  const no: Condition = { type: 'not', of: yes };
  it.each<[Condition, Partial<Progress>, boolean]>([
    [is('answered'), {}, false],
    [is('incorrect'), {}, false],
    [is('correct'), { answers: { q1: right } }, true],
    [is('incorrect'), { answers: { q1: partly } }, true],
    [is('answered'), { answers: { q1: partly } }, true],
    [{ type: 'points', min: 2, max: null }, { answers: { q1: right } }, true],
    [{ type: 'points', min: 2, max: null }, { answers: { q1: partly } }, false],
    [{ type: 'variable', variable: 'trust', min: 1, max: 1 }, {}, true],
    [{ type: 'variable', variable: 'trust', min: null, max: 1 }, { variables: { trust: 2 } }, false],
    [{ type: 'visits', scene: 's1', min: null, max: 0 }, {}, true],
    [{ type: 'all', of: [yes, no] }, {}, false],
    [{ type: 'any', of: [no, yes] }, {}, true],
  ])('%j holds of %j: %s', (condition, progress, expected) => {
    expect(holds(condition, l1, { ...unopened, ...progress })).toBe(expected);
  });
});
