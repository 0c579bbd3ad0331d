import type { CaptionTrack, Course, Media, Rendition, Scene } from '../course/course.js';

/** What a learner wishes to see of every recording. */
export interface RenditionWish {
  /** Lines at most. */
  readonly quality: number;
  readonly described: boolean;
}

/** The described one where that is wished and there is one, as large as is wished, else the smallest. */
export function renditionFor(media: Media, { quality, described }: RenditionWish): Rendition {
  const own: Rendition = { ...media, described: false };
  const all = [own, ...(media.renditions ?? [])];
  const spoken = all.filter((each) => each.described === described);
  const fitting = spoken.length > 0 ? spoken : all;
  return fitting.find(({ height }) => height <= quality) ?? fitting[fitting.length - 1] ?? own;
}

/** The descriptions to read out; what the recording itself speaks is not said twice. */
export function descriptionsOf(course: Course, scene: Scene, wish: RenditionWish): CaptionTrack | null {
  const media = course.media.find(({ id }) => id === scene.media);
  if (!wish.described || (media !== undefined && renditionFor(media, wish).described)) return null;
  return scene.tracks.find(({ kind }) => kind === 'descriptions') ?? null;
}

/** Heights that there is a choice of, the greatest first; none where each recording has one alone. */
export function qualitiesOf({ media }: Course): readonly number[] {
  const choices = media.map(({ height, renditions = [] }) => [
    height,
    ...renditions.filter(({ described }) => !described).map((each) => each.height),
  ]);
  return [...new Set(choices.filter(({ length }) => length > 1).flat())].sort((a, b) => b - a);
}

export function hasDescribed({ media }: Course): boolean {
  return media.some(({ renditions = [] }) => renditions.some(({ described }) => described));
}
