import { describe, expect, it } from 'vitest';
import type { Media } from '../../src/core/course/course.js';
import { descriptionsOf, qualitiesOf, renditionFor } from '../../src/core/timeline/renditions.js';
import { course, scene } from '../courses.js';

const sizes = { 1080: 1920, 720: 1280, 360: 640 };
const rendition = (height: keyof typeof sizes, described: boolean) => ({
  src: `media/m1${described ? '.described' : ''}.${height}.mp4`,
  width: sizes[height],
  height,
  described,
});
const plain: Media = { id: 'm1', src: 'media/m1.mp4', durationMs: 60_000, width: 1920, height: 1080 };
const offered: Media = { ...plain, renditions: [rendition(720, false), rendition(360, false)] };
const spoken: Media = {
  ...plain,
  renditions: [rendition(720, false), rendition(1080, true), rendition(720, true)],
};
const any = { quality: Infinity, described: false };

describe('renditions', () => {
  it('is the greatest up to what is wished, else the smallest', () => {
    const of = (quality: number): number => renditionFor(offered, { ...any, quality }).height;
    expect([Infinity, 1080, 1079, 720, 480, 240, 0].map(of)).toEqual([1080, 1080, 720, 720, 360, 360, 360]);
    expect(renditionFor(plain, { ...any, quality: 0 }).src).toBe('media/m1.mp4');
  });

  it('T8 is the described one in the same height where that is wished and there is one', () => {
    const described = { ...any, described: true };
    expect(renditionFor(spoken, described).src).toBe('media/m1.described.1080.mp4');
    expect(renditionFor(spoken, { ...described, quality: 720 }).src).toBe('media/m1.described.720.mp4');
    expect(renditionFor(offered, { ...described, quality: 720 }).src).toBe('media/m1.720.mp4');
  });

  it('T8 reads no description out that the recording itself speaks', () => {
    const track = { id: 'ad', kind: 'descriptions', language: 'en', label: '', captions: [] } as const;
    const shown = scene('s1', [], { tracks: [track] });
    const read = (media: Media, described: boolean): unknown =>
      descriptionsOf({ ...course([shown]), media: [media] }, shown, { ...any, described });
    expect([read(plain, true), read(plain, false), read(spoken, true)]).toEqual([track, null, null]);
  });

  it('offers heights only where there is more than one of a recording', () => {
    const of = (...media: readonly Media[]): readonly number[] => qualitiesOf({ ...course([]), media });
    expect(of(plain, { ...plain, height: 720 })).toEqual([]);
    expect(of(offered, plain)).toEqual([1080, 720, 360]);
    expect(of({ ...plain, renditions: [rendition(1080, true)] })).toEqual([]);
  });
});
