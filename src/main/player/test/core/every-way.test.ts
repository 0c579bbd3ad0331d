import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { decode } from '../../src/core/course/decode.js';
import { unopened } from '../../src/core/session/progress.js';
import { decode as read, encode } from '../../src/core/state/bookmark.js';
import { Sitting } from '../sitting.js';

const golden = new URL('../../../../test/resources/golden/every-way.course.json', import.meta.url);

/** What an author wrote, as the compiler has it, played from beginning to end in three sittings. */
it('plays every way that a project can lead', () => {
  const decoded = decode(JSON.parse(readFileSync(golden, 'utf8')));
  if (!decoded.ok) throw new Error(decoded.where);
  const { course } = decoded;
  const resumed = (sitting: Sitting): Sitting => {
    const text = encode(course, sitting.tell({ type: 'exit' }).saved ?? unopened) ?? '';
    return new Sitting(course, read(course, text)?.progress ?? null).tell({ type: 'resume' });
  };
  const says = (sitting: Sitting, value: boolean): Sitting =>
    sitting
      .play(5_000)
      .tell({ type: 'submit', answer: { type: 'flag', value } })
      .tell({ type: 'continue' });
  const chooses = (sitting: Sitting, option: string): Sitting => sitting.play(10_000).tell({ type: 'choose', option });
  const at = (sitting: Sitting): string | undefined => sitting.state.progress.place?.scene;

  const first = says(new Sitting(course), false);
  expect(at(first)).toBe('again');
  const second = resumed(first.playOut(20_000));
  expect(second.state.progress).toMatchObject({ variables: { tone: 1 }, visits: { hub: 2 } });
  says(second, true);
  // Told at the third visit, with the trust that telling earned.
  expect(chooses(second, 'secret').screen.type).toBe('choosing');
  chooses(second, 'tell');
  expect(second.state.progress.variables).toEqual({ tone: 1, trust: 5, told: 1 });
  const third = resumed(second);
  chooses(third, 'leave').playOut();
  expect(at(third)).toBe('good');
  third.playOut(30_000);
  expect(third.screen.type).toBe('ended');
  expect(third.events.filter(({ type }) => ['scored', 'judged', 'completed'].includes(type))).toEqual([
    { type: 'scored', attempt: 1, scaled: 0.75 },
    { type: 'judged', passed: true, scaled: 0.75 },
    { type: 'completed' },
  ]);
});
