import { describe, expect, it } from 'vitest';
import { fc } from './properties.js';
import { unopened } from '../../src/core/session/progress.js';
import { decode, encode } from '../../src/core/state/bookmark.js';
import { branch, course, cue, lesson, likert, multiple, note, reflection, scene, single } from '../courses.js';
import { Sitting } from '../sitting.js';

describe('step: cues', () => {
  it('C1 stops at the cue and asks', () => {
    const sitting = new Sitting(course([scene('s1', [cue('q1', 10_100, single())])])).play(20_000);
    expect(sitting.screen).toMatchObject({ type: 'asking', cue: 'q1', attemptsLeft: 2, free: false });
    expect(sitting.state.progress.place?.atMs).toBe(10_100);
    expect(sitting.atMs).toBe(10_100);
  });

  it('C2 misses no cue, whatever the speed and the spacing', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 60_000 }), { maxLength: 20 }),
        fc.constantFrom(0.5, 1, 1.5, 2),
        (times, rate) => {
          const sorted = [...times].sort((a, b) => a - b);
          const sitting = new Sitting(
            course([
              scene(
                's1',
                sorted.map((at, i) => cue(`n${i}`, at, note)),
              ),
            ]),
          );
          const met: string[] = [];
          sitting.tell({ type: 'adjust', setting: { type: 'speed', speed: rate } });
          for (let i = 0; i <= sorted.length; i++) {
            sitting.play(60_000, rate);
            if (sitting.screen.type === 'watching') sitting.playOut();
            if (sitting.screen.type === 'noted') met.push(sitting.screen.cue);
            sitting.tell({ type: 'continue' });
          }
          expect(met).toEqual(sorted.map((_, i) => `n${i}`));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('meets a cue at 0 as soon as it plays', () => {
    const sitting = new Sitting(course([scene('s1', [cue('n1', 0, note)])]));
    expect(sitting.screen.type).toBe('watching');
    sitting.tell({ type: 'play' });
    expect(sitting.screen).toMatchObject({ type: 'noted', cue: 'n1' });
    expect(sitting.tell({ type: 'continue' }).play(1_000).screen.type).toBe('watching');
  });

  it('meets cues at the end before the lesson ends', () => {
    const sitting = new Sitting(
      course([scene('s1', [cue('n1', 60_000, note), cue('q1', 60_000, single())])]),
    ).playOut();
    expect(sitting.screen).toMatchObject({ type: 'noted', cue: 'n1' });
    sitting.tell({ type: 'continue' });
    expect(sitting.screen).toMatchObject({ type: 'asking', cue: 'q1' });
    sitting.answer('b').tell({ type: 'continue' });
    expect(sitting.screen.type).toBe('ended');
  });

  it('C13 shows cues of one instant in the order of the author', () => {
    const both = [cue('q2', 5_000, single()), cue('q1', 5_000, single())];
    const sitting = new Sitting(course([scene('s1', both)])).play(9_000);
    expect(sitting.screen).toMatchObject({ cue: 'q2' });
    sitting.answer('b').tell({ type: 'continue' });
    expect(sitting.screen).toMatchObject({ cue: 'q1' });
    sitting.answer('b').tell({ type: 'continue' });
    expect(sitting.play(9_000).screen.type).toBe('watching');
  });

  it('C3 a seek over undecided required questions lands on the first', () => {
    const cues = [
      cue('o', 5_000, single({ required: false })),
      cue('r1', 10_000, single()),
      cue('r2', 20_000, single()),
    ];
    const sitting = new Sitting(course([scene('s1', cues)])).tell({ type: 'seek', toMs: 30_000 });
    expect(sitting.screen).toMatchObject({ type: 'asking', cue: 'r1' });
    expect(sitting.atMs).toBe(10_000);
  });

  it('C4 a seek over an optional question opens nothing', () => {
    const sitting = new Sitting(course([scene('s1', [cue('o', 5_000, single({ required: false }))])]));
    sitting.tell({ type: 'seek', toMs: 30_000 });
    expect(sitting.screen.type).toBe('watching');
    expect(sitting.play(31_000).screen.type).toBe('watching');
  });

  it('C7 a jump nobody asked for is judged like a wish', () => {
    const sitting = new Sitting(course([scene('s1', [cue('r1', 10_000, single())])])).play(2_000);
    sitting.tell({ type: 'seeked', fromMs: 2_000, toMs: 40_000 });
    expect(sitting.screen).toMatchObject({ type: 'asking', cue: 'r1' });
    expect(sitting.atMs).toBe(10_000);
  });

  it('C7 playing by a media key while a question is open pauses again', () => {
    const sitting = new Sitting(course([scene('s1', [cue('r1', 10_000, single())])])).play(20_000);
    sitting.tell({ type: 'playing', atMs: 10_000 });
    expect(sitting.effects[sitting.effects.length - 1]).toEqual({ type: 'pause' });
    expect(sitting.state.playing).toBe(false);
  });

  it('C9 takes one answer a time and counts attempts down', () => {
    const sitting = new Sitting(course([scene('s1', [cue('r1', 1_000, single({ attempts: 2 }))])])).play(2_000);
    sitting.answer('a').answer('a');
    expect(sitting.told('answered')).toBe(1);
    expect(sitting.screen).toMatchObject({ attemptsLeft: 1, free: false, last: { verdict: 'incorrect' } });
    sitting.tell({ type: 'continue' });
    expect(sitting.screen.type).toBe('asking');
    sitting.tell({ type: 'retry' }).answer('b');
    expect(sitting.screen).toMatchObject({ attemptsLeft: 0, free: true, last: { verdict: 'correct' } });
  });

  it('C16 time running out over nothing uses an attempt up, and the record says so', () => {
    const made = course([scene('s1', [cue('q', 1_000, { ...single(), timeLimitMs: 5_000 })])]);
    const sitting = new Sitting(made).play(2_000).tell({ type: 'expired', answer: { type: 'nothing' } });
    expect(sitting.screen).toMatchObject({ attemptsLeft: 1, last: { verdict: 'incorrect', share: 0 } });
    const told = { type: 'answered', verdict: 'incorrect', answer: { type: 'nothing' }, attempt: 1, timedOut: true };
    expect(sitting.events.at(-1)).toMatchObject(told);
    sitting.tell({ type: 'retry' }).answer('b');
    expect(sitting.events.at(-1)).toMatchObject({ verdict: 'correct', attempt: 2, timedOut: false });
    expect(sitting.tell({ type: 'expired', answer: { type: 'nothing' } }).told('answered')).toBe(2);
  });

  it('C8 a wrong answer goes back, and the cue is met again with one attempt less', () => {
    const made = course([scene('s1', [cue('q', 10_000, single({ rewindToMs: 4_000 }))])]);
    const sitting = new Sitting(made).play(20_000).answer('a');
    expect(sitting.screen).toMatchObject({ type: 'asking', attemptsLeft: 1, free: false });
    sitting.tell({ type: 'retry' });
    expect(sitting.screen.type).toBe('watching');
    expect(sitting.atMs).toBe(4_000);
    expect(sitting.events.at(-2)).toMatchObject({ type: 'seeked', fromMs: 10_000, toMs: 4_000 });
    sitting.play(20_000);
    expect(sitting.screen).toMatchObject({ type: 'asking', attemptsLeft: 1, last: null });
    expect(sitting.atMs).toBe(10_000);
    sitting.answer('a');
    expect(sitting.screen).toMatchObject({ attemptsLeft: 0, free: true });
    sitting.tell({ type: 'retry' });
    expect(sitting.screen.type).toBe('asking');
  });

  it('C8 without a way back another attempt comes at once', () => {
    const sitting = new Sitting(course([scene('s1', [cue('q', 10_000, single())])])).play(20_000).answer('a');
    sitting.tell({ type: 'retry' });
    expect(sitting.screen).toMatchObject({ type: 'asking', last: null, attemptsLeft: 1 });
  });

  it('K5 counts the share of a partly right answer, and lets it be tried again', () => {
    const half = multiple({ partialCredit: true, points: 2 });
    const made = course([scene('s1', [cue('q', 10_000, half)])], { passScaled: 0.5, maxPoints: 2 });
    const sitting = new Sitting(made).play(20_000).answer('a');
    expect(sitting.events.at(-1)).toMatchObject({ type: 'answered', verdict: 'partly', share: 0.5 });
    expect(sitting.screen).toMatchObject({ attemptsLeft: 1, free: false });
    sitting.tell({ type: 'retry' }).answer('c').tell({ type: 'continue' }).playOut();
    expect(sitting.events.find(({ type }) => type === 'judged')).toEqual({ type: 'judged', passed: true, scaled: 0.5 });
  });

  it('K4 a required opinion or thought counts as answered by any answer, and is worth no points', () => {
    const cues = [cue('o', 10_000, likert()), cue('t', 20_000, reflection())];
    const sitting = new Sitting(course([scene('s1', cues)], { answered: true })).play(30_000).answer('b');
    expect(sitting.screen).toMatchObject({ attemptsLeft: 0, free: true, last: { verdict: 'neutral' } });
    expect(sitting.told('completed')).toBe(0);
    sitting.tell({ type: 'continue' }).play(30_000);
    sitting.tell({ type: 'submit', answer: { type: 'text', text: 'I shall look.' } });
    expect(sitting.told('completed')).toBe(1);
  });

  it('C14 draws once for a learner, and anew for who starts over', () => {
    const made = course([scene('s1')]);
    const first = new Sitting(made).play(5_000);
    const again = new Sitting(made, first.state.progress);
    expect(again.state.progress.seed).toBe(first.state.progress.seed);
    expect(again.tell({ type: 'start-over' }).state.progress.seed).not.toBe(first.state.progress.seed);
  });

  it('C11 plays on after an optional question only if it played before', () => {
    const made = course([scene('s1', [cue('o', 5_000, single({ required: false }))])]);
    expect(new Sitting(made).play(9_000).tell({ type: 'continue' }).state.playing).toBe(true);
    const paused = new Sitting(made).tell({ type: 'open-cue', cue: 'o' });
    expect(paused.tell({ type: 'continue' }).state.playing).toBe(false);
  });

  it('C12 shows a decided question locked, and does not stop for it again', () => {
    const sitting = new Sitting(course([scene('s1', [cue('r1', 5_000, single())])])).play(9_000).answer('b');
    sitting.tell({ type: 'continue' }).play(9_000).tell({ type: 'open-cue', cue: 'r1' });
    expect(sitting.screen).toMatchObject({ attemptsLeft: 0, free: true, last: { verdict: 'correct' } });
    sitting.answer('a');
    expect(sitting.told('answered')).toBe(1);
    sitting.tell({ type: 'continue' }).tell({ type: 'seek', toMs: 1_000 }).play(9_000);
    expect(sitting.screen.type).toBe('watching');
  });
});

describe('step: branches and scenes', () => {
  const scenes = [
    scene('a', [cue('b1', 30_000, branch('left', 'right'))]),
    scene('left', [], { next: 'end' }),
    scene('right', [cue('b2', 10_000, branch('a', 'end'))]),
    scene('end'),
  ];

  it('C3 nobody seeks past a branch', () => {
    expect(new Sitting(course(scenes)).tell({ type: 'seek', toMs: 50_000 }).screen).toMatchObject({
      type: 'choosing',
      cue: 'b1',
    });
  });

  it('B1 a choice leads to its scene and plays', () => {
    const sitting = new Sitting(course(scenes)).play(40_000).tell({ type: 'choose', option: 'o1' });
    expect(sitting.state.progress.place).toMatchObject({ scene: 'left', atMs: 0 });
    expect(sitting.state.playing).toBe(true);
    expect(sitting.events.map(({ type }) => type)).toEqual([
      'opened',
      'played',
      'paused',
      'chosen',
      'closed',
      'opened',
      'played',
    ]);
  });

  it('B4 asks only for what the way taken holds', () => {
    const sitting = new Sitting(course(scenes, { watched: 1 })).play(40_000).tell({ type: 'choose', option: 'o1' });
    sitting.playOut();
    expect(sitting.told('completed')).toBe(0);
    expect(sitting.playOut().told('completed')).toBe(1);
    expect(sitting.screen.type).toBe('ended');
  });

  it('B5 a loop completes nothing until it is left, and then once', () => {
    const sitting = new Sitting(course(scenes, { watched: 0.5 })).play(40_000).tell({ type: 'choose', option: 'o2' });
    sitting.play(20_000).tell({ type: 'choose', option: 'o1' });
    expect(sitting.state.progress.place).toMatchObject({ scene: 'a', atMs: 0 });
    sitting.play(40_000).tell({ type: 'choose', option: 'o2' }).play(20_000);
    expect(sitting.told('completed')).toBe(0);
    sitting.tell({ type: 'choose', option: 'o2' }).playOut();
    expect(sitting.told('completed')).toBe(1);
    expect(sitting.state.progress.path).toEqual({ l1: ['a', 'right', 'a', 'right', 'end'] });
  });

  it('goes back to a scene already gone through, and to no other', () => {
    const sitting = new Sitting(course(scenes)).play(40_000).tell({ type: 'choose', option: 'o1' });
    expect(sitting.tell({ type: 'open-scene', scene: 'end' }).state.progress.place?.scene).toBe('left');
    expect(sitting.tell({ type: 'open-scene', scene: 'a' }).state.progress.place?.scene).toBe('a');
  });

  it('of several lessons the learner chooses, and all must end', () => {
    const made = course([], { watched: 1 }, [lesson('l1', [scene('a')]), lesson('l2', [scene('b')])]);
    const sitting = new Sitting(made);
    expect(sitting.screen.type).toBe('menu');
    sitting.tell({ type: 'open-lesson', lesson: 'l2' }).playOut();
    expect(sitting.screen.type).toBe('ended');
    expect(sitting.told('completed')).toBe(0);
    sitting.tell({ type: 'menu' }).tell({ type: 'open-lesson', lesson: 'l1' }).playOut();
    expect(sitting.told('completed')).toBe(1);
  });
});

describe('step: leaving and coming back', () => {
  const made = course([scene('s1', [cue('q1', 10_000, single())])], { watched: 0.5, answered: true });

  it('R1 starting over keeps time and status and forgets answers and place', () => {
    const first = new Sitting(made)
      .play(20_000)
      .answer('b')
      .tell({ type: 'continue' })
      .play(40_000)
      .tell({ type: 'exit' });
    expect(first.told('completed')).toBe(1);
    const again = new Sitting(made, first.saved).tell({ type: 'start-over' });
    expect(again.state.progress).toMatchObject({
      answers: {},
      outcome: { completed: true },
      watched: { s1: [0, 40_000] },
    });
    expect(again.atMs).toBe(0);
    expect(again.play(20_000).screen).toMatchObject({ type: 'asking', attemptsLeft: 2 });
    expect(again.playOut().told('completed')).toBe(0);
  });

  it('R2 resumes in the question it was left in', () => {
    const first = new Sitting(made).play(20_000).tell({ type: 'gone' });
    const again = new Sitting(made, first.saved);
    expect(again.screen.type).toBe('prompt');
    expect(again.tell({ type: 'resume' }).screen).toMatchObject({ type: 'asking', cue: 'q1' });
  });

  it('K7 tells what was told in an earlier sitting never again', () => {
    const first = new Sitting(made).play(20_000).answer('b').tell({ type: 'continue' }).playOut();
    const again = new Sitting(made, first.saved).tell({ type: 'resume' }).tell({ type: 'replay' }).playOut();
    expect(again.told('completed') + again.told('judged') + again.told('seen')).toBe(0);
  });

  it('B2 K5 judges lessons that were ended in different sittings together', () => {
    const lessons = [lesson('l1', [scene('a', [cue('q1', 1_000, single())])]), lesson('l2', [scene('b')])];
    const two = course([], { passScaled: 1, maxPoints: 1 }, lessons);
    const first = new Sitting(two).tell({ type: 'open-lesson', lesson: 'l1' }).play(5_000).answer('b');
    first.tell({ type: 'continue' }).playOut().tell({ type: 'exit' });
    expect(first.told('judged')).toBe(0);
    const kept = decode(two, encode(two, first.saved ?? unopened) ?? '')?.progress ?? null;
    const second = new Sitting(two, kept).tell({ type: 'resume' });
    expect(second.screen.type).toBe('ended');
    second.tell({ type: 'open-lesson', lesson: 'l2' }).playOut();
    expect(second.events).toContainEqual({ type: 'judged', passed: true, scaled: 1 });
  });

  it('does nothing any more once left', () => {
    const sitting = new Sitting(made).play(5_000).tell({ type: 'exit' });
    const { length } = sitting.effects;
    sitting.tell({ type: 'moved', atMs: 6_000 }).tell({ type: 'play' }).tell({ type: 'exit' });
    expect(sitting.effects).toHaveLength(length);
    expect(sitting.effects[length - 1]).toEqual({ type: 'leave', asked: true });
  });

  it('closes the scene before leaving, paused first', () => {
    const sitting = new Sitting(made).play(5_000).tell({ type: 'gone' });
    expect(sitting.events.map(({ type }) => type)).toEqual(['opened', 'played', 'paused', 'closed']);
  });

  it('V1 V2 a review records nothing, seeks freely and locks answers', () => {
    const sitting = new Sitting(made, null, 'review').tell({ type: 'seek', toMs: 30_000 });
    expect(sitting.atMs).toBe(30_000);
    sitting
      .play(59_000)
      .tell({ type: 'open-cue', cue: 'q1' })
      .answer('b')
      .tell({ type: 'continue' })
      .tell({ type: 'exit' });
    expect(sitting.events).toEqual([]);
    expect(sitting.saved).toBeUndefined();
  });

  it('P11 a hidden page pauses where a question is ahead, and only there', () => {
    expect(new Sitting(made).play(5_000).tell({ type: 'hidden' }).state.playing).toBe(false);
    expect(new Sitting(course([scene('s1')])).play(5_000).tell({ type: 'hidden' }).state.playing).toBe(true);
  });
});
