import { describe, expect, it } from 'vitest';
import { standing } from '../../src/core/completion/completion.js';
import type { Course, Cue } from '../../src/core/course/course.js';
import { decode as decodeCourse } from '../../src/core/course/decode.js';
import { dealt } from '../../src/core/interactions/pools.js';
import { decode, encode } from '../../src/core/state/bookmark.js';
import { course, cue, note, scene, single } from '../courses.js';
import { Sitting } from '../sitting.js';
import { fc } from './properties.js';

/** A pool of `held` questions at ten seconds between a question before and a note behind. */
function pooled(held: number, draw: number): Course {
  const pool = Array.from({ length: held }, (_, i): Cue => ({
    ...cue(`p${i}`, 10_000, single()),
    pool: { id: 'p', draw },
  }));
  const points = { maxPoints: 1 + draw, passScaled: 0.5 };
  return course([scene('s1', [cue('q', 5_000, single()), ...pool, cue('n', 10_000, note)])], {
    answered: true,
    passed: true,
    ...points,
  });
}

const ids = (made: Course): readonly string[] => made.lessons[0]?.scenes[0]?.cues.map(({ id }) => id) ?? [];
const seeds = fc.integer({ min: 0, max: 65_535 });

/** Answers all that comes up, and tells what that was. */
function answered(sitting: Sitting): readonly string[] {
  const met: string[] = [];
  for (let i = 0; i < 20 && sitting.screen.type !== 'ended'; i++) {
    sitting.playOut();
    if (sitting.screen.type === 'asking') met.push(sitting.screen.cue);
    if (sitting.screen.type === 'asking') sitting.answer('b');
    sitting.tell({ type: 'continue' });
  }
  return met;
}

describe('a pool', () => {
  it('gives each learner so many of its questions, each once, in the order of the course', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 9 }), (seed, held, draw) => {
        const made = pooled(held, draw);
        const drawn = ids(dealt(made, seed)).filter((id) => id.startsWith('p'));
        expect(drawn).toHaveLength(Math.min(draw, held));
        expect(ids(made).filter((id) => drawn.includes(id))).toEqual(drawn);
        expect(ids(dealt(made, seed))).toEqual(['q', ...drawn, 'n']);
      }),
    );
  });

  it('draws each question for somebody, about as often as any other', () => {
    const made = pooled(8, 3);
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 4_000; seed++)
      for (const id of ids(dealt(made, seed))) counts.set(id, (counts.get(id) ?? 0) + 1);
    for (let i = 0; i < 8; i++) expect(Math.abs((counts.get(`p${i}`) ?? 0) - 1_500)).toBeLessThan(200);
  });

  it('keeps what was drawn when the author draws more', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(ids(dealt(pooled(6, 4), seed))).toEqual(expect.arrayContaining([...ids(dealt(pooled(6, 2), seed))]));
      }),
    );
  });

  it('leaves a course without pools alone, and one that was dealt', () => {
    const plain = course([scene('s1', [cue('q', 5_000, single())])]);
    expect(dealt(plain, 7)).toBe(plain);
    const made = dealt(pooled(4, 2), 7);
    expect(dealt(made, 8)).toBe(made);
  });

  it('asks what was drawn and nothing else, and that is all that counts', () => {
    const made = pooled(5, 2);
    const sitting = new Sitting(made);
    const met = answered(sitting);
    expect(met).toHaveLength(3);
    expect(sitting.told('answered')).toBe(3);
    expect(standing(made, sitting.state.progress)).toMatchObject({
      unanswered: 0,
      earned: 3,
      scaled: 1,
      complete: true,
    });
    expect(sitting.events.filter(({ type }) => type === 'judged')).toMatchObject([{ passed: true, scaled: 1 }]);
    expect(sitting.told('completed')).toBe(1);
  });

  it('lets nobody jump over what was drawn', () => {
    const sitting = new Sitting(pooled(5, 2)).play(6_000).answer('b').tell({ type: 'continue' });
    sitting.tell({ type: 'seek', toMs: 50_000 });
    expect(sitting.screen).toMatchObject({ type: 'asking' });
    expect(sitting.atMs).toBe(10_000);
  });

  it('is drawn the same again after a resume, and anew after starting over', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 65_535 }), (seed) => {
        const made = pooled(8, 3);
        const first = new Sitting(made).play(6_000).answer('b').tell({ type: 'continue' }).play(11_000);
        const asked = first.screen.type === 'asking' ? first.screen.cue : '';
        const kept = decode(made, encode(made, { ...first.state.progress, seed }) ?? '')?.progress ?? null;
        expect(kept?.seed).toBe(seed);
        const again = new Sitting(made, kept).tell({ type: 'resume' });
        expect(again.course).toBe(made);
        expect(ids(dealt(made, again.state.progress.seed))).toEqual(ids(dealt(made, seed)));
        expect(asked).toMatch(/^p/);
      }),
      { numRuns: 50 },
    );
    const made = pooled(8, 3);
    const draws = new Set<string>();
    let progress = new Sitting(made).play(2_000).state.progress;
    for (let i = 0; i < 10; i++) {
      const sitting = new Sitting(made, progress).tell({ type: 'start-over' });
      draws.add(answered(sitting).join());
      ({ progress } = sitting.state);
    }
    expect(draws.size).toBeGreaterThan(3);
  });

  it('is read from the package with its draw', () => {
    const made = pooled(3, 2);
    expect(decodeCourse(made)).toEqual({ ok: true, course: made });
    expect(decodeCourse(pooled(3, 0))).toMatchObject({ ok: false });
  });
});
