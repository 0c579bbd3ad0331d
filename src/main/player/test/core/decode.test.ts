import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/core/course/decode.js';
import { branch, course, cue, fillIn, multiple, note, numeric, scene, single, trueFalse } from '../courses.js';
import { fc } from './properties.js';

const full = course([
  scene('s1', [cue('a', 0, note), cue('b', 1, single()), cue('c', 2, multiple()), cue('d', 3, trueFalse())], {
    next: 's2',
  }),
  scene('s2', [cue('e', 0, fillIn(['x'])), cue('f', 1, numeric(1, 2)), cue('g', 2, branch('s1'))]),
]);

/** Every path to a value of a tree. */
function paths(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, each]) => paths(each, [...path, key]))];
}

function changed(path: readonly string[], to: unknown): unknown {
  const copy = structuredClone(full) as unknown;
  let at = copy as Record<string, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  const last = path[path.length - 1] ?? '';
  if (to === undefined) Reflect.deleteProperty(at, last);
  else at[last] = to;
  return copy;
}

describe('decode', () => {
  it('takes a whole course', () => {
    expect(decode(full)).toEqual({ ok: true, course: full });
  });

  it('tells an unknown schema from a damaged course', () => {
    expect(decode({ ...full, schema: 2 })).toEqual({ ok: false, reason: 'schema', where: '2' });
    expect(decode({ ...full, unit: null })).toEqual({ ok: false, reason: 'shape', where: 'course.unit' });
  });

  it('misses nothing that is missing', () => {
    for (const path of paths(full).filter((each) => each.length > 0 && each[0] !== 'schema')) {
      const inList = /^\d+$/.test(path[path.length - 1] ?? '');
      expect([path.join('.'), decode(changed(path, inList ? {} : undefined)).ok]).toEqual([path.join('.'), false]);
    }
  });

  it('refuses names that lead nowhere', () => {
    expect(decode(changed(['lessons', '0', 'start'], 'nowhere'))).toMatchObject({ ok: false, where: 'l1.start' });
    expect(decode(changed(['lessons', '0', 'scenes', '0', 'next'], 'nowhere'))).toMatchObject({
      ok: false,
      where: 's1.to',
    });
    expect(decode(changed(['lessons', '0', 'scenes', '0', 'media'], 'nowhere'))).toMatchObject({
      ok: false,
      where: 's1.media',
    });
    const to = ['lessons', '0', 'scenes', '1', 'cues', '2', 'interaction', 'options', '0', 'to'];
    expect(decode(changed(to, 'nowhere'))).toMatchObject({ ok: false, where: 'g.to' });
    expect(decode(changed(['lessons', '0', 'scenes', '0', 'cues', '0', 'fromMs'], 9))).toMatchObject({
      ok: false,
      where: 'b.fromMs',
    });
  });

  const image = { tag: 'img', src: 'pictures/a.png', alt: '', width: 3, height: 2 };
  it.each([
    { tag: 'script', children: [] },
    { tag: 'img', children: [] },
    { tag: 'a', href: 'javascript:alert(1)', children: [] },
    { tag: 'p', children: [{ tag: 'iframe', children: [] }] },
    { tag: 'p' },
    { ...image, src: 'https://example.org/a.png' },
    { ...image, src: 'pictures/../a.png' },
    { ...image, src: 'pictures/a.svg' },
    { ...image, alt: null },
    { ...image, height: 0 },
    7,
  ])('X2 refuses text formatted as %j', (piece) => {
    const at = ['lessons', '0', 'scenes', '0', 'cues', '0', 'interaction', 'formatted'];
    expect(decode(changed(at, { text: [{ tag: 'p', children: ['x', image] }] })).ok).toBe(true);
    expect(decode(changed(at, { text: [piece] }))).toMatchObject({ ok: false, reason: 'shape' });
  });

  it('reads renditions, each told apart by its size and whether it is described', () => {
    const other = { src: 'media/m1.360.mp4', width: 640, height: 360, described: false };
    expect(decode(changed(['media', '0', 'renditions'], [other])).ok).toBe(true);
    expect(decode(changed(['media', '0', 'renditions'], [{ ...other, described: undefined }])).ok).toBe(false);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...paths(full).filter((each) => each.length > 0)), (value, path) => {
        expect(() => decode(value)).not.toThrow();
        expect(() => decode(changed(path, value ?? null))).not.toThrow();
      }),
      { numRuns: 2_000 },
    );
    const trap = new Proxy(
      {},
      {
        get: () => {
          throw new Error('trap');
        },
        has: () => {
          throw new Error('trap');
        },
      },
    );
    expect(decode(trap)).toMatchObject({ ok: false });
  });
});

describe('the golden courses', () => {
  const folder = new URL('../../../../test/resources/golden/', import.meta.url);
  const names = list(folder).filter((name) => name.endsWith('.course.json'));

  it.skipIf(names.length === 0)('are what the compiler writes and the player reads', () => {
    for (const name of names) {
      const golden: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
      expect([name, decode(golden)]).toMatchObject([name, { ok: true }]);
    }
  });
});

function list(folder: URL): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
