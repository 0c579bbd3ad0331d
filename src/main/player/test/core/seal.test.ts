import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/core/course/decode.js';
import { fc } from './properties.js';

const golden = new URL('../../../../test/resources/golden/sealed.course.json', import.meta.url);
const sealed = JSON.parse(readFileSync(golden, 'utf8')) as string;

describe('a sealed course', () => {
  it('X6 is what the compiler sealed, to the letter', () => {
    expect(sealed).not.toContain('Option');
    expect(decode(sealed)).toMatchObject({
      ok: true,
      course: { title: 'Étude', revision: sealed.split(':')[0], lessons: [{ scenes: [{ cues: [{ id: 'q1' }] }] }] },
    });
  });

  it('X6 is told to be damaged, whatever became of it', () => {
    const damaged = fc.oneof(
      fc.string(),
      fc.nat(sealed.length - 1).map((length) => sealed.slice(0, length)),
      fc
        .tuple(fc.nat(sealed.length - 1), fc.string({ minLength: 1, maxLength: 1 }))
        .map(([at, char]) => sealed.slice(0, at) + char + sealed.slice(at + 1)),
    );
    fc.assert(
      fc.property(damaged, (text) => {
        const { ok } = decode(text);
        // A letter of a text may have become another one.
        if (text.length < sealed.length) expect(ok).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });
});
